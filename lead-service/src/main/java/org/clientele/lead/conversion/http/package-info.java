/** Conversions over HTTP. */
@NullMarked
package org.clientele.lead.conversion.http;

import org.jspecify.annotations.NullMarked;
