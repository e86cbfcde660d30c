/** RFM over HTTP. */
@NullMarked
package org.clientele.analytics.rfm.http;

import org.jspecify.annotations.NullMarked;
