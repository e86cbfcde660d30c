/** A room that still keeps old dates. */
@NullMarked
package org.clientele.wrong.dates.orders;

import org.jspecify.annotations.NullMarked;
