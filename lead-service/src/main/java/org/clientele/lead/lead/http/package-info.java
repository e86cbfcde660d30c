/** Leads over HTTP: lists, one lead, its history, and what people do with it. */
@NullMarked
package org.clientele.lead.lead.http;

import org.jspecify.annotations.NullMarked;
