/** Keeps the versions of the scoring rules and how far a pass over the leads has come. */
@NullMarked
package org.clientele.lead.scoring.mongo;

import org.jspecify.annotations.NullMarked;
