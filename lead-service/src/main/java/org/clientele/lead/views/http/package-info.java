/** Saved views over HTTP. */
@NullMarked
package org.clientele.lead.views.http;

import org.jspecify.annotations.NullMarked;
