/** Aggregates whose rooms write states and records by themselves; goes when the last of them has a grammar. */
@NullMarked
package org.clientele.eventdelivery.former;

import org.jspecify.annotations.NullMarked;
