/** Breaks the rule that only events knows records. */
@NullMarked
package org.clientele.wrong.published.orders.mongo;

import org.jspecify.annotations.NullMarked;
