/** Portfolios over HTTP. */
@NullMarked
package org.clientele.portfolio.portfolio.http;

import org.jspecify.annotations.NullMarked;
