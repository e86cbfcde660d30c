/** The portfolio service. */
@NullMarked
package org.clientele.portfolio;

import org.jspecify.annotations.NullMarked;
