/** Makes clients of leads: the half of a conversion that this service decides. */
@NullMarked
package org.clientele.portfolio.onboarding;

import org.jspecify.annotations.NullMarked;
