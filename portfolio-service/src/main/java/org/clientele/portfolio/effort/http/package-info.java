/** Efforts over HTTP. */
@NullMarked
package org.clientele.portfolio.effort.http;

import org.jspecify.annotations.NullMarked;
