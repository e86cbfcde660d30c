/** Figures over HTTP. */
@NullMarked
package org.clientele.analytics.ranking.http;

import org.jspecify.annotations.NullMarked;
