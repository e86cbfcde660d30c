/** Reads what leads are owed. */
@NullMarked
package org.clientele.lead.pace.events;

import org.jspecify.annotations.NullMarked;
