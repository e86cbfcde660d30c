/** Time that people spend on clients. */
@NullMarked
package org.clientele.portfolio.effort;

import org.jspecify.annotations.NullMarked;
