package org.clientele.local.sample;

import java.util.List;
import java.util.Map;

/** A team of the sample, and the markets that it sells in. */
record SampleTeam(String id, String name, List<Market> markets) {

    static final List<SampleTeam> ALL = List.of(
            new SampleTeam(
                    "north",
                    "North",
                    List.of(
                            new Market("DE", "EUR", 60),
                            new Market("NL", "EUR", 20),
                            new Market("PL", "EUR", 10),
                            new Market("DK", "EUR", 10))),
            new SampleTeam(
                    "south",
                    "South",
                    List.of(new Market("CH", "CHF", 50), new Market("AT", "EUR", 25), new Market("FR", "EUR", 25))),
            new SampleTeam("west", "West", List.of(new Market("US", "USD", 80), new Market("CA", "USD", 20))));

    /** A country, what is paid in there, and how often it is met. */
    record Market(String country, String currency, int weight) {}

    static SampleTeam of(String id) {
        return ALL.stream().filter(team -> team.id().equals(id)).findFirst().orElseThrow();
    }

    Market market(Chance chance) {
        return markets.get(
                chance.weighted(markets.stream().mapToInt(Market::weight).toArray()));
    }

    Map<String, Object> profile() {
        return Map.of("name", name, "managerId", SamplePeople.leaderOf(id).id());
    }
}
