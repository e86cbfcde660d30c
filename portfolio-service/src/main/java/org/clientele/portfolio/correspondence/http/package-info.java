/** Correspondence over HTTP. */
@NullMarked
package org.clientele.portfolio.correspondence.http;

import org.jspecify.annotations.NullMarked;
