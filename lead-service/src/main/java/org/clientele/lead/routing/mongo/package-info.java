/** Keeps the salespeople that leads are given to, and whose turn it is. */
@NullMarked
package org.clientele.lead.routing.mongo;

import org.jspecify.annotations.NullMarked;
