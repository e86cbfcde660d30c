/** Which clients may be about to leave, and what says so. */
@NullMarked
package org.clientele.analytics.churn;

import org.jspecify.annotations.NullMarked;
