/** Figures over the facts: classes, the Pareto curve, revenue by groups and months. */
@NullMarked
package org.clientele.analytics.ranking;

import org.jspecify.annotations.NullMarked;
