/** Merging and splitting over HTTP. */
@NullMarked
package org.clientele.lead.merging.http;

import org.jspecify.annotations.NullMarked;
