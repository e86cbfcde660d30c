/** Tells pages that are open that there is something new to show. */
@NullMarked
package org.clientele.servicepages.live;

import org.jspecify.annotations.NullMarked;
