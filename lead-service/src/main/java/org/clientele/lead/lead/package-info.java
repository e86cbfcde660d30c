/** The lead on its way: captured, assigned, qualified, then converted or lost. */
@NullMarked
package org.clientele.lead.lead;

import org.jspecify.annotations.NullMarked;
