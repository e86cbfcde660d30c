/** Lists over HTTP of which nobody keeps who read them. */
@NullMarked
package org.clientele.wrong.unaudited.orders.http;

import org.jspecify.annotations.NullMarked;
