package org.clientele.local.sample;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Time that a salesperson of the sample spent on a client. */
record SampleEffort(String salespersonId, int minutes, String activity, LocalDate on) {

    private static final List<String> ACTIVITIES =
            List.of("call", "on-site-visit", "preparation", "proposal", "support", "complaint", "travel");

    static SampleEffort any(String salespersonId, int most, LocalDate on, Chance chance) {
        int quarters = chance.between(1, most / 15);
        return new SampleEffort(salespersonId, quarters * 15, chance.of(ACTIVITIES), on);
    }

    Map<String, Object> body() {
        return Map.of("salespersonId", salespersonId, "minutes", minutes, "activity", activity, "on", on.toString());
    }
}
