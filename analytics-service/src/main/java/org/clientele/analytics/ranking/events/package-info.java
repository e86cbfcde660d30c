/** Tells the world who is in which class. */
@NullMarked
package org.clientele.analytics.ranking.events;

import org.jspecify.annotations.NullMarked;
