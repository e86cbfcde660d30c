/** What a manager sees at a glance: one choice of period and people, and the figures about it. */
@NullMarked
package org.clientele.analytics.dashboard;

import org.jspecify.annotations.NullMarked;
