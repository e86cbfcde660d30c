/** Says how promising a lead is, by which rules, and explains every point. */
@NullMarked
package org.clientele.lead.scoring;

import org.jspecify.annotations.NullMarked;
