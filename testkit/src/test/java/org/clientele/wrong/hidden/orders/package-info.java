/** A room whose controller everybody sees. */
@NullMarked
package org.clientele.wrong.hidden.orders;

import org.jspecify.annotations.NullMarked;
