package org.clientele.analytics.facts.events;

import java.time.LocalDate;
import java.util.Currency;
import org.clientele.analytics.facts.Contract;
import org.clientele.analytics.facts.Owner;
import org.clientele.analytics.facts.Project;
import org.jspecify.annotations.Nullable;

/** What is read of {@code client.project-signed.v1}. */
record ProjectSigned(
        String projectId,
        String clientId,
        @Nullable String salespersonId,
        @Nullable String teamId,
        Value value,
        String contractType,
        LocalDate signedOn,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn)
        implements RecordedEvent {

    ProjectSigned {
        CountedDay.require("signedOn", signedOn);
    }

    /** Minor units of an ISO 4217 currency; anything else cannot be counted. */
    record Value(long amount, String currency) {

        Value {
            if (amount < 0) {
                throw new IllegalArgumentException("the amount is negative");
            }
            currency = Currency.getInstance(currency).getCurrencyCode();
        }
    }

    @Override
    public Project fact() {
        return new Project(
                projectId,
                clientId,
                new Owner(salespersonId, teamId),
                value.amount(),
                value.currency(),
                new Contract(contractType, signedOn, startsOn, endsOn));
    }
}
