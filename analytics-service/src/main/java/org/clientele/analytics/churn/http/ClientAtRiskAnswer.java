package org.clientele.analytics.churn.http;

import java.time.LocalDate;
import java.util.List;
import org.clientele.analytics.churn.ChurnSignal;
import org.clientele.analytics.churn.ClientAtRisk;
import org.clientele.analytics.churn.FallingRevenue;
import org.clientele.analytics.churn.LateRenewal;
import org.clientele.analytics.churn.Silence;
import org.clientele.analytics.scope.Amount;
import org.jspecify.annotations.Nullable;

/** A client with what says that it may be about to leave; what it does not show is absent. */
record ClientAtRiskAnswer(
        String clientId,
        @Nullable String name,
        @Nullable String salespersonId,
        Amount atStake,
        List<String> signals,
        @Nullable LateRenewalAnswer lateRenewal,
        @Nullable FallingRevenueAnswer fallingRevenue,
        @Nullable SilenceAnswer silence) {

    /** The contract that was not renewed. */
    record LateRenewalAnswer(String projectId, String contractType, LocalDate endsOn, int daysLate) {}

    /** What it is worth, and was in the period before. */
    record FallingRevenueAnswer(Amount revenue, Amount before) {}

    /** Since when nothing has happened. */
    record SilenceAnswer(
            LocalDate lastTouch, int days, @Nullable Integer usualDays) {}

    static ClientAtRiskAnswer of(ClientAtRisk client, @Nullable String name, String currency) {
        var late = find(client, LateRenewal.class);
        var falling = find(client, FallingRevenue.class);
        var silence = find(client, Silence.class);
        return new ClientAtRiskAnswer(
                client.clientId(),
                name,
                client.salespersonId(),
                new Amount(client.atStake(), currency),
                client.signals().stream().map(signal -> signal.kind().code()).toList(),
                late == null
                        ? null
                        : new LateRenewalAnswer(late.projectId(), late.contractType(), late.endsOn(), late.daysLate()),
                falling == null
                        ? null
                        : new FallingRevenueAnswer(
                                new Amount(falling.revenue(), currency), new Amount(falling.before(), currency)),
                silence == null ? null : new SilenceAnswer(silence.lastTouch(), silence.days(), silence.usualDays()));
    }

    private static <S extends ChurnSignal> @Nullable S find(ClientAtRisk client, Class<S> kind) {
        return client.signals().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst()
                .orElse(null);
    }
}
