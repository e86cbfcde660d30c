/** Hears which leads are to become clients, and says which cannot. */
@NullMarked
package org.clientele.portfolio.onboarding.events;

import org.jspecify.annotations.NullMarked;
