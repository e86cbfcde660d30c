/** People over HTTP. */
@NullMarked
package org.clientele.portfolio.people.http;

import org.jspecify.annotations.NullMarked;
