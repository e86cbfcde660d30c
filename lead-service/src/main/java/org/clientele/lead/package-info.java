/** The lead service. */
@NullMarked
package org.clientele.lead;

import org.jspecify.annotations.NullMarked;
