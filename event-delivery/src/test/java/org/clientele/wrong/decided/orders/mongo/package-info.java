/** Breaks the rule that stores decide nothing. */
@NullMarked
package org.clientele.wrong.decided.orders.mongo;

import org.jspecify.annotations.NullMarked;
