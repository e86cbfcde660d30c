/** A controller that knows the store. */
@NullMarked
package org.clientele.wrong.outermost.orders.http;

import org.jspecify.annotations.NullMarked;
