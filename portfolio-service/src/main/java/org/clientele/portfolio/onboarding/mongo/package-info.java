/** Keeps what was decided of each conversion and publishes refusals. */
@NullMarked
package org.clientele.portfolio.onboarding.mongo;

import org.jspecify.annotations.NullMarked;
