/** A room that injects into fields. */
@NullMarked
package org.clientele.wrong.injection.orders;

import org.jspecify.annotations.NullMarked;
