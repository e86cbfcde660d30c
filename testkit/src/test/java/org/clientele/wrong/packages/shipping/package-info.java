/** A room that says what it should. */
@NullMarked
package org.clientele.wrong.packages.shipping;

import org.jspecify.annotations.NullMarked;
