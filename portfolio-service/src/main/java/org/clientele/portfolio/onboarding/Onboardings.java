package org.clientele.portfolio.onboarding;

import java.util.List;
import java.util.Optional;

/** What was decided of every conversion. */
public interface Onboardings {

    /** Records decisions and says what is refused; returns what counts in order, which is the first of a conversion. */
    List<Onboarding> record(List<Onboarding> decisions);

    /** Those that were accepted for this client and not undone. */
    List<Onboarding> of(String clientId);

    Optional<Onboarding> find(String conversionId);

    /** Notes that it was undone; done once however often it is asked. */
    void undo(String conversionId, String undoId);
}
