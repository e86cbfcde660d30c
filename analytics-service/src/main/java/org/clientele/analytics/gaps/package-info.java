/** What clients do not have that most clients like them have. */
@NullMarked
package org.clientele.analytics.gaps;

import org.jspecify.annotations.NullMarked;
