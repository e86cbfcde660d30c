/** The portfolio service: salespeople and teams today; clients, projects and portfolios are to follow. */
@NullMarked
package org.clientele.portfolio;

import org.jspecify.annotations.NullMarked;
