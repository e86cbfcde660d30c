/** Hears from the portfolio service how a conversion ended. */
@NullMarked
package org.clientele.lead.conversion.events;

import org.jspecify.annotations.NullMarked;
