package org.clientele.portfolio.client.http;

import java.time.Instant;
import java.time.LocalDate;
import org.clientele.portfolio.client.Client;
import org.clientele.portfolio.client.ClientState;
import org.clientele.portfolio.client.Contact;
import org.clientele.portfolio.client.Departure;
import org.jspecify.annotations.Nullable;

/** A client as it is shown; whether its correspondence is complete is said of a single one only. */
record ClientAnswer(
        String clientId,
        String name,
        ClientState state,
        @Nullable DepartureAnswer departure,
        @Nullable String salespersonId,
        @Nullable String teamId,
        @Nullable String sector,
        @Nullable String country,
        @Nullable Integer employees,
        @Nullable String website,
        @Nullable String registrationNumber,
        @Nullable String region,
        @Nullable String postcode,
        @Nullable Contact contact,
        String leadId,
        Instant onboardedAt,
        @Nullable Boolean correspondenceComplete) {

    /** How a client left last, and when it came back, if it did. */
    record DepartureAnswer(
            String reason, LocalDate leftOn, @Nullable LocalDate returnedOn) {

        static @Nullable DepartureAnswer of(@Nullable Departure departure) {
            return departure == null
                    ? null
                    : new DepartureAnswer(
                            departure.reason(),
                            departure.leftOn(),
                            departure.comeback() == null
                                    ? null
                                    : departure.comeback().returnedOn());
        }
    }

    static ClientAnswer of(Client client) {
        return of(client, null);
    }

    static ClientAnswer of(Client client, @Nullable Boolean correspondenceComplete) {
        var company = client.company();
        return new ClientAnswer(
                client.clientId(),
                client.name(),
                client.state(),
                DepartureAnswer.of(client.departure()),
                client.owner().salespersonId(),
                client.owner().teamId(),
                company.sector(),
                company.country(),
                company.employees(),
                company.website(),
                company.registrationNumber(),
                company.region(),
                company.postcode(),
                client.contact().equals(Contact.NONE) ? null : client.contact(),
                client.origin().leadId(),
                client.origin().onboardedAt(),
                correspondenceComplete);
    }
}
