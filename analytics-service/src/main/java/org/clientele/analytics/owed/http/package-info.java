/** What is owed over HTTP. */
@NullMarked
package org.clientele.analytics.owed.http;

import org.jspecify.annotations.NullMarked;
