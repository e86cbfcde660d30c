/** How lists are read from the store: in which order, from which place on, and by which words. */
@NullMarked
package org.clientele.eventdelivery.listing;

import org.jspecify.annotations.NullMarked;
