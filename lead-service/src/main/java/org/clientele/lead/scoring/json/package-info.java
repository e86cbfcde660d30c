/** Reads the scoring rules that come along as a file. */
@NullMarked
package org.clientele.lead.scoring.json;

import org.jspecify.annotations.NullMarked;
