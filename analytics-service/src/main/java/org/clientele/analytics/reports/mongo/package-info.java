/** Keeps saved reports in MongoDB. */
@NullMarked
package org.clientele.analytics.reports.mongo;

import org.jspecify.annotations.NullMarked;
