package org.clientele.analytics.facts.mongo;

import java.time.LocalDate;
import org.clientele.analytics.facts.Project;
import org.jspecify.annotations.Nullable;

/** What is read of {@code client.project-signed.v1}. */
record ProjectSigned(
        @Nullable String projectId,
        @Nullable String clientId,
        @Nullable String salespersonId,
        @Nullable String teamId,
        @Nullable Value value,
        @Nullable LocalDate signedOn) {

    /** Minor units of an ISO 4217 currency. */
    record Value(@Nullable Long amount, @Nullable String currency) {}

    Project project() {
        var worth = Required.field("value", value);
        return new Project(
                Required.field("projectId", projectId),
                Required.field("clientId", clientId),
                salespersonId,
                teamId,
                Required.notNegative("value.amount", worth.amount()),
                Required.currency("value.currency", worth.currency()),
                Required.field("signedOn", signedOn));
    }
}
