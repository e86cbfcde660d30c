/** Projects over HTTP. */
@NullMarked
package org.clientele.portfolio.project.http;

import org.jspecify.annotations.NullMarked;
