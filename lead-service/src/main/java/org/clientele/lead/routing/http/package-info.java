/** The rules of routing over HTTP: read, written, tried, made live; and what managers say of salespeople. */
@NullMarked
package org.clientele.lead.routing.http;

import org.jspecify.annotations.NullMarked;
