/** Keeps records that nobody could read, whole, until somebody corrects them and they are handled again. */
@NullMarked
package org.clientele.eventdelivery.parking;

import org.jspecify.annotations.NullMarked;
