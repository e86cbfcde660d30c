/** A room that reads the time of day in every way, and once in the right one. */
@NullMarked
package org.clientele.wrong.time.orders;

import org.jspecify.annotations.NullMarked;
