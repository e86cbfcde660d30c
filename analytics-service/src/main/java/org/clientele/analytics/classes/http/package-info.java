/** Changes of class over HTTP. */
@NullMarked
package org.clientele.analytics.classes.http;

import org.jspecify.annotations.NullMarked;
