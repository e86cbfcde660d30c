/** Hears from the portfolio service how a conversion ended. */
@NullMarked
package org.clientele.lead.conversion.kafka;

import org.jspecify.annotations.NullMarked;
