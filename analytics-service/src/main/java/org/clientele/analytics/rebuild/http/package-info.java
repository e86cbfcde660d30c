/** Lets operators begin, follow, compare, switch and stop rebuilds. */
@NullMarked
package org.clientele.analytics.rebuild.http;

import org.jspecify.annotations.NullMarked;
