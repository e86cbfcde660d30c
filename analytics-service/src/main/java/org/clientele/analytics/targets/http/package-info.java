/** Targets over HTTP. */
@NullMarked
package org.clientele.analytics.targets.http;

import org.jspecify.annotations.NullMarked;
