/** Correspondence over HTTP. */
@NullMarked
package org.clientele.lead.correspondence.http;

import org.jspecify.annotations.NullMarked;
