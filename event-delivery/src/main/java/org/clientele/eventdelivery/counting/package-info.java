/** Counts documents as they change, exactly. */
@NullMarked
package org.clientele.eventdelivery.counting;

import org.jspecify.annotations.NullMarked;
