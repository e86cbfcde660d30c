/** A room whose lists anybody may read unnoticed. */
@NullMarked
package org.clientele.wrong.unaudited.orders;

import org.jspecify.annotations.NullMarked;
