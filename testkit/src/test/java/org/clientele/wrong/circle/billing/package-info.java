/** A room that knows orders. */
@NullMarked
package org.clientele.wrong.circle.billing;

import org.jspecify.annotations.NullMarked;
