/** A room that speaks three technologies itself. */
@NullMarked
package org.clientele.wrong.plain.orders;

import org.jspecify.annotations.NullMarked;
