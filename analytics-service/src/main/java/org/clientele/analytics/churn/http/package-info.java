/** Signals of churn over HTTP. */
@NullMarked
package org.clientele.analytics.churn.http;

import org.jspecify.annotations.NullMarked;
