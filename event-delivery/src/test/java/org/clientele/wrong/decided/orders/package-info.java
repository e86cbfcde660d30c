/** Breaks the rule that stores decide nothing. */
@NullMarked
package org.clientele.wrong.decided.orders;

import org.jspecify.annotations.NullMarked;
