package org.clientele.portfolio.client;

import java.time.Instant;
import java.util.UUID;

/** Clients as conversions leave them. */
public final class ClientFixture {

    private ClientFixture() {}

    public static String id() {
        return UUID.randomUUID().toString();
    }

    public static Client client(String salespersonId, String name, String sector) {
        return new Client(
                id(),
                id(),
                id(),
                salespersonId,
                "north",
                ClientState.CLIENT,
                new Company(name, sector, 42, "DE", null, null, null, null),
                new Contact("Ada", "Sommer", "ada@sommer.example", null, null),
                Instant.parse("2026-03-20T14:00:00Z"),
                new By(salespersonId, "http"));
    }
}
