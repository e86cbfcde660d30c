/** Rates over HTTP. */
@NullMarked
package org.clientele.analytics.rates.http;

import org.jspecify.annotations.NullMarked;
