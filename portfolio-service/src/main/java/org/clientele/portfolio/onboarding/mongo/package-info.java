/** Keeps what was decided of each conversion, and of undoing it, in MongoDB. */
@NullMarked
package org.clientele.portfolio.onboarding.mongo;

import org.jspecify.annotations.NullMarked;
