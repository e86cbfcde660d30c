/** A room that knows its own store. */
@NullMarked
package org.clientele.wrong.outermost.orders;

import org.jspecify.annotations.NullMarked;
