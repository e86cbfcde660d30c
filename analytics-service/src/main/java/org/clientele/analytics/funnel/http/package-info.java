/** The funnel over HTTP. */
@NullMarked
package org.clientele.analytics.funnel.http;

import org.jspecify.annotations.NullMarked;
