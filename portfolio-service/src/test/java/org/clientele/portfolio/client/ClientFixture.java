package org.clientele.portfolio.client;

import java.time.Instant;
import java.util.UUID;
import org.clientele.eventdelivery.aggregate.Beginning;
import org.clientele.eventdelivery.event.By;
import org.jspecify.annotations.Nullable;

/** Clients as conversions leave them. */
public final class ClientFixture {

    public static final By ANNA = By.http("anna-berg");
    public static final Instant ONBOARDED = Instant.parse("2026-03-20T14:00:00Z");
    public static final Contact ADA = new Contact("Ada", "Sommer", "ada@sommer.example", null, null);

    /** A company of which everything is known. */
    public static final Company SOMMER = new Company(
            "Sommer Optik", "medical", 42, "DE", "https://sommer.example", "HRB 12345 B", "Berlin", "10115");

    private ClientFixture() {}

    public static String id() {
        return UUID.randomUUID().toString();
    }

    public static Company company(String name, String sector) {
        return company(name, sector, 42, "DE");
    }

    /** A company of which little is known. */
    public static Company company(String name, String sector, @Nullable Integer employees, String country) {
        return new Company(name, sector, employees, country, null, null, null, null);
    }

    public static Client client(String salespersonId, String name, String sector) {
        return onboarded(salespersonId, name, sector).state();
    }

    public static Beginning<Client, ClientEvent> onboarded(String salespersonId, String name, String sector) {
        return Client.onboarded(
                id(),
                new Origin(id(), id(), ONBOARDED),
                new Owner(salespersonId, "north"),
                company(name, sector),
                ADA,
                ANNA);
    }

    /** The same client, to be created. */
    public static Beginning<Client, ClientEvent> onboarded(Client client) {
        return Client.onboarded(
                client.clientId(), client.origin(), client.owner(), client.company(), client.contact(), ANNA);
    }
}
