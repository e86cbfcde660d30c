/** Which clients stay, by when they became clients. */
@NullMarked
package org.clientele.analytics.cohorts;

import org.jspecify.annotations.NullMarked;
