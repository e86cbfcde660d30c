/** The store of the first room. */
@NullMarked
package org.clientele.wrong.topmost.orders.mongo;

import org.jspecify.annotations.NullMarked;
