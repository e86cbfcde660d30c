/** Portfolios: the current clients of a salesperson at a glance. */
@NullMarked
package org.clientele.portfolio.portfolio;

import org.jspecify.annotations.NullMarked;
