/** What time was spent on clients, beside what they are worth. */
@NullMarked
package org.clientele.analytics.effort;

import org.jspecify.annotations.NullMarked;
