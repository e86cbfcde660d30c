/** Submissions that marketing tools publish as events. */
@NullMarked
package org.clientele.lead.intake.events;

import org.jspecify.annotations.NullMarked;
