/** Breaks the rule that only events knows records. */
@NullMarked
package org.clientele.wrong.published.orders;

import org.jspecify.annotations.NullMarked;
