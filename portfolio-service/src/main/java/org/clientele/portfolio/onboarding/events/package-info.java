/** Hears which leads are to become clients. */
@NullMarked
package org.clientele.portfolio.onboarding.events;

import org.jspecify.annotations.NullMarked;
