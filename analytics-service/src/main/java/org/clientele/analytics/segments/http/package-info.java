/** Segments over HTTP. */
@NullMarked
package org.clientele.analytics.segments.http;

import org.jspecify.annotations.NullMarked;
