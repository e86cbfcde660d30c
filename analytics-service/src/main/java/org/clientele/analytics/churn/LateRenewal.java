package org.clientele.analytics.churn;

import java.time.LocalDate;

/**
 * Of the contracts of a client the one that ends last has ended, or will soon, and nothing was signed in its place.
 *
 * @param contractType a code of the organisation
 * @param daysLate since the end; below 0 if it is to come
 */
public record LateRenewal(String projectId, String contractType, LocalDate endsOn, int daysLate)
        implements ChurnSignal {

    @Override
    public SignalKind kind() {
        return SignalKind.LATE_RENEWAL;
    }
}
