/** The analytics service: what clients are worth, folded from the events of the portfolio service. */
@NullMarked
package org.clientele.analytics;

import org.jspecify.annotations.NullMarked;
