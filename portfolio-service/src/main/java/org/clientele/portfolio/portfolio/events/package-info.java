/** Learns from events what portfolios show. */
@NullMarked
package org.clientele.portfolio.portfolio.events;

import org.jspecify.annotations.NullMarked;
