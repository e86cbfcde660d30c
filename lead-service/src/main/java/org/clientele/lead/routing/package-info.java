/** Decides whose lead it is, and keeps why. */
@NullMarked
package org.clientele.lead.routing;

import org.jspecify.annotations.NullMarked;
