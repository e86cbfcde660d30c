/** What teams are to sell in which month, as somebody set it. */
@NullMarked
package org.clientele.analytics.targets;

import org.jspecify.annotations.NullMarked;
