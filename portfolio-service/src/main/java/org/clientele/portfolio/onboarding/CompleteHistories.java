package org.clientele.portfolio.onboarding;

import java.util.Collection;
import java.util.Set;

/** The conversions of which everything that they announced has arrived, as far as somebody has looked. */
public interface CompleteHistories {

    /** Those of the conversions that are known to be complete. */
    Set<String> among(Collection<String> conversionIds);

    void note(Collection<String> conversionIds);
}
