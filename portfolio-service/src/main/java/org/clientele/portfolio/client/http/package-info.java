/** Clients over HTTP. */
@NullMarked
package org.clientele.portfolio.client.http;

import org.jspecify.annotations.NullMarked;
