/** Hears which clients there are. */
@NullMarked
package org.clientele.lead.matching.events;

import org.jspecify.annotations.NullMarked;
