/** The store that both of them know. */
@NullMarked
package org.clientele.wrong.outermost.orders.mongo;

import org.jspecify.annotations.NullMarked;
