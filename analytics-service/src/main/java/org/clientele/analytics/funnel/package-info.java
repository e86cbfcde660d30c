/** What became of leads: the steps that they took, how long it took, and why they were lost. */
@NullMarked
package org.clientele.analytics.funnel;

import org.jspecify.annotations.NullMarked;
