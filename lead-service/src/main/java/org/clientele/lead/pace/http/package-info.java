/** Speed to lead over HTTP. */
@NullMarked
package org.clientele.lead.pace.http;

import org.jspecify.annotations.NullMarked;
