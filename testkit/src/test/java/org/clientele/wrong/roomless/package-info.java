/** A service without rooms. */
@NullMarked
package org.clientele.wrong.roomless;

import org.jspecify.annotations.NullMarked;
