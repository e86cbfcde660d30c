/** Hears which leads are to become clients. */
@NullMarked
package org.clientele.portfolio.onboarding.kafka;

import org.jspecify.annotations.NullMarked;
