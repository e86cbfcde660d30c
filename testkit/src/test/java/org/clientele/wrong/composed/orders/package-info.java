/** A room whose store the application knows. */
@NullMarked
package org.clientele.wrong.composed.orders;

import org.jspecify.annotations.NullMarked;
