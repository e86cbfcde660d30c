/** What currencies are worth in others, as somebody set it. */
@NullMarked
package org.clientele.analytics.rates;

import org.jspecify.annotations.NullMarked;
