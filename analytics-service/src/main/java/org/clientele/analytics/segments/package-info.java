/** Named rules that clients match or not, and which clients enter and leave them. */
@NullMarked
package org.clientele.analytics.segments;

import org.jspecify.annotations.NullMarked;
