/** Keeps the rule that only events knows records. */
@NullMarked
package org.clientele.wrong.published.orders.events;

import org.jspecify.annotations.NullMarked;
