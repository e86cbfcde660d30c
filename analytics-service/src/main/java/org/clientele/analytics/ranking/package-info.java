/** Figures over the facts: classes, the Pareto curve, salespeople, and the classes that are published. */
@NullMarked
package org.clientele.analytics.ranking;

import org.jspecify.annotations.NullMarked;
