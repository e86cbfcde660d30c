/** The analytics service. */
@NullMarked
package org.clientele.analytics;

import org.jspecify.annotations.NullMarked;
