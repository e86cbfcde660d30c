/** A room that knows billing. */
@NullMarked
package org.clientele.wrong.circle.orders;

import org.jspecify.annotations.NullMarked;
