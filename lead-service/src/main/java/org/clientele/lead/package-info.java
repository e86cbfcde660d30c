/** The lead service: from what sources send to a lead that became a client or was lost. */
@NullMarked
package org.clientele.lead;

import org.jspecify.annotations.NullMarked;
