/** Effort over HTTP. */
@NullMarked
package org.clientele.analytics.effort.http;

import org.jspecify.annotations.NullMarked;
