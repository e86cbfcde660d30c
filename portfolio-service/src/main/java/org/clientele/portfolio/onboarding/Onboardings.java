package org.clientele.portfolio.onboarding;

import java.util.List;

/** What was decided of every conversion. */
public interface Onboardings {

    /** Records decisions and says what is refused; returns what counts in order, which is the first of a conversion. */
    List<Onboarding> record(List<Onboarding> decisions);

    /** Those that were accepted for this client. */
    List<Onboarding> of(String clientId);
}
