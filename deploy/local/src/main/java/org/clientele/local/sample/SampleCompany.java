package org.clientele.local.sample;

import java.util.List;
import java.util.Map;
import org.clientele.local.sample.SampleTeam.Market;

/** A company of the sample, and who sells to it. */
record SampleCompany(int number, SamplePerson owner, Market market, String sector, int employees) {

    private static final List<String> SECTORS = List.of(
            "manufacturing", "logistics", "retail", "medical", "technology", "energy", "construction", "food", "media");

    static SampleCompany any(int number, Chance chance) {
        var owner = SamplePeople.any(chance);
        return new SampleCompany(
                number, owner, SampleTeam.of(owner.teamId()).market(chance), chance.of(SECTORS), employees(chance));
    }

    /** Most are small. */
    private static int employees(Chance chance) {
        return switch (chance.weighted(55, 30, 15)) {
            case 0 -> chance.between(4, 49);
            case 1 -> chance.between(50, 249);
            default -> chance.between(250, 6_000);
        };
    }

    String currency() {
        return market.currency();
    }

    Map<String, Object> described() {
        return Map.of(
                "name",
                CompanyNames.name(number),
                "sector",
                sector,
                "employees",
                employees,
                "country",
                market.country(),
                "website",
                "https://" + CompanyNames.domain(number));
    }
}
