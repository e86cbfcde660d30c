/** Aggregates whose state, version, command keys and unpublished records change together or not at all. */
@NullMarked
package org.clientele.eventdelivery.aggregate;

import org.jspecify.annotations.NullMarked;
