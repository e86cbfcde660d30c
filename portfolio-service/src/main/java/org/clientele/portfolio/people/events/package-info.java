/** The published form of salespeople and teams. */
@NullMarked
package org.clientele.portfolio.people.events;

import org.jspecify.annotations.NullMarked;
