package org.clientele.portfolio.people;

import java.time.ZoneId;

/** People as the organisation describes them. */
final class PeopleFixture {

    private PeopleFixture() {}

    static Salesperson salesperson(String id, String teamId) {
        return new Salesperson(
                id, teamId, "Anna", "Berg", "anna@sales.example", ZoneId.of("Europe/Berlin"), WorkingHours.USUAL);
    }
}
