/** A room whose tests wait for time to pass. */
@NullMarked
package org.clientele.wrong.sleep.orders;

import org.jspecify.annotations.NullMarked;
