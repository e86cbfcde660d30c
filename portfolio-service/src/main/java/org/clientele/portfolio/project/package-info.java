/** Projects: what clients signed, for how much and for how long. */
@NullMarked
package org.clientele.portfolio.project;

import org.jspecify.annotations.NullMarked;
