/** Holds a document, which the store's driver has to see. */
@NullMarked
package org.clientele.wrong.hidden.orders.mongo;

import org.jspecify.annotations.NullMarked;
