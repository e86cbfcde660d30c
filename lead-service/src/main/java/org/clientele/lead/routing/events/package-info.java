/** Reads the profiles of salespeople. */
@NullMarked
package org.clientele.lead.routing.events;

import org.jspecify.annotations.NullMarked;
