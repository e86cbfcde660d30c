package org.clientele.portfolio.people;

import java.time.ZoneId;

/** Who looks after clients: contact data, team, and when and where this person works. */
public record Salesperson(
        String salespersonId,
        String teamId,
        String givenName,
        String familyName,
        String email,
        ZoneId zone,
        WorkingHours workingHours) {}
