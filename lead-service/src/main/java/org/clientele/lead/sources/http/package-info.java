/** Sources over HTTP: for those who say whose they are, and for those who submit. */
@NullMarked
package org.clientele.lead.sources.http;

import org.jspecify.annotations.NullMarked;
