/** Gaps over HTTP. */
@NullMarked
package org.clientele.analytics.gaps.http;

import org.jspecify.annotations.NullMarked;
