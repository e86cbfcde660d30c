/** Submissions that marketing tools publish as events. */
@NullMarked
package org.clientele.lead.intake.kafka;

import org.jspecify.annotations.NullMarked;
