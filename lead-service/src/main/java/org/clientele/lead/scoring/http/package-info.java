/** Scores and their rules over HTTP. */
@NullMarked
package org.clientele.lead.scoring.http;

import org.jspecify.annotations.NullMarked;
