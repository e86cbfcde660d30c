package org.clientele.local.sample;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** What a client of the sample signs; {@code amount} in minor units. */
record SampleProject(
        String title,
        long amount,
        String currency,
        String contractType,
        LocalDate signedOn,
        int startsAfter,
        int days) {

    private static final List<String> TYPES =
            List.of("purchase", "subscription", "maintenance", "framework", "consulting");
    private static final List<String> TITLES = List.of(
            "Ordering portal",
            "Spare parts",
            "Second plant",
            "Night shift training",
            "Sensors",
            "Warehouse",
            "Upgrade");
    private static final int YEAR = 365;

    static SampleProject any(long amount, String currency, LocalDate signedOn, Chance chance) {
        var type = chance.weighted(34, 22, 18, 14, 12);
        int days = switch (type) {
            case 0 -> chance.between(20, 120);
            case 1, 2 -> YEAR;
            case 3 -> 2 * YEAR;
            default -> chance.between(30, 200);
        };
        return new SampleProject(
                chance.of(TITLES), amount, currency, TYPES.get(type), signedOn, chance.between(3, 40), days);
    }

    Map<String, Object> body() {
        var starts = signedOn.plusDays(startsAfter);
        return Map.of(
                "title", title,
                "value", Map.of("amount", amount, "currency", currency),
                "contractType", contractType,
                "signedOn", signedOn.toString(),
                "startsOn", starts.toString(),
                "endsOn", starts.plusDays(days).toString());
    }
}
