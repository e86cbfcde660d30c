/** Holds a controller that should be hidden. */
@NullMarked
package org.clientele.wrong.hidden.orders.http;

import org.jspecify.annotations.NullMarked;
