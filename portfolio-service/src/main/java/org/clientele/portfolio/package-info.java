/** The portfolio service: salespeople and teams, clients with their projects and correspondence, and portfolios. */
@NullMarked
package org.clientele.portfolio;

import org.jspecify.annotations.NullMarked;
