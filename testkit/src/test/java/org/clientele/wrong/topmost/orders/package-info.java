/** A room whose store another room reads. */
@NullMarked
package org.clientele.wrong.topmost.orders;

import org.jspecify.annotations.NullMarked;
