/** The store that the application knows. */
@NullMarked
package org.clientele.wrong.composed.orders.mongo;

import org.jspecify.annotations.NullMarked;
