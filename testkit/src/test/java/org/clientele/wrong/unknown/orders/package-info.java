/** The room that does. */
@NullMarked
package org.clientele.wrong.unknown.orders;

import org.jspecify.annotations.NullMarked;
