/** A room that reads the first room's store. */
@NullMarked
package org.clientele.wrong.topmost.billing;

import org.jspecify.annotations.NullMarked;
