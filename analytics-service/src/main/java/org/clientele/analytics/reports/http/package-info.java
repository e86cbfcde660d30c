/** Saved reports over HTTP. */
@NullMarked
package org.clientele.analytics.reports.http;

import org.jspecify.annotations.NullMarked;
