/** Cohorts of clients over HTTP. */
@NullMarked
package org.clientele.analytics.cohorts.http;

import org.jspecify.annotations.NullMarked;
