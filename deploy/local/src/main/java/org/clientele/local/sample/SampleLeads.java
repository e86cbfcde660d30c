package org.clientele.local.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.clientele.local.sample.SampleLead.Deed;
import org.clientele.local.sample.SampleLead.Won;
import org.jspecify.annotations.Nullable;

/** Makes leads, each with what is said and done until it is won or lost, or as far as it has come by now. */
final class SampleLeads {

    private static final List<String> GIVEN = List.of(
            "Mara", "Jonas", "Ines", "Tarek", "Lucia", "Anton", "Greta", "Pavel", "Nadia", "Oskar", "Selma", "Hugo",
            "Amy", "Noah", "Ruth", "Ivan");
    private static final List<String> FAMILY = List.of(
            "Winter", "Sommer", "Falk", "Brandt", "Novak", "Keller", "Moreau", "Rossi", "Lindt", "Vogel", "Sand",
            "Frost", "Hale", "Quinn", "Stone");
    private static final List<String> NEEDS = List.of(
            "a new ordering portal",
            "spare parts within a day",
            "a maintenance contract",
            "training for the night shift",
            "replacing an old plant",
            "a second supplier");
    static final int LONGEST_SALE = 80;
    private static final List<String> LATER_STEPS = List.of("proposal", "negotiation");
    private static final List<String> LOSSES = List.of(
            "no-response", "price", "competitor", "no-budget", "bad-timing", "no-need", "not-a-fit", "no-decision");
    private static final int[] HOW_OFTEN = {24, 18, 16, 14, 10, 8, 6, 4};

    private final Chance chance;
    private final Seasons seasons;
    private final Conversations conversations;

    SampleLeads(Chance chance, Seasons seasons) {
        this.chance = chance;
        this.seasons = seasons;
        this.conversations = new Conversations(chance, seasons);
    }

    /** One that signed its first project. */
    SampleLead won(SampleCompany company, long amount) {
        int days = daysToSignature();
        return won(company.number(), company, amount, seasons.day(Seasons.DAYS, days), days, null);
    }

    /** One that was a client by then. */
    SampleLead wonAgain(int number, SampleLead first, long amount) {
        int days = daysToSignature();
        var shown = seasons.between(first.signedOn(), seasons.yesterday().minusDays(days));
        return won(number, first.company(), amount, shown, days, first);
    }

    private int daysToSignature() {
        return chance.between(14, LONGEST_SALE);
    }

    private SampleLead won(
            int number, SampleCompany company, long amount, LocalDate shown, int days, @Nullable SampleLead before) {
        var signed = shown.plusDays(days);
        var deeds = new ArrayList<Deed>();
        deeds.add(qualified(amount, company, seasons.after(shown, 2, 12)));
        if (chance.in(50)) {
            deeds.add(step(chance.of(LATER_STEPS), signed));
        }
        var project = SampleProject.any(amount, company.currency(), signed, chance);
        return lead(number, company, shown, amount, deeds, new Won(project, seasons.evening(signed), before));
    }

    SampleLead lost(SampleCompany company) {
        var shown = seasons.day(Seasons.DAYS, 40);
        var amount = amount();
        var deeds = new ArrayList<Deed>();
        var contacted = seasons.after(shown, 1, 4);
        if (chance.in(60)) {
            deeds.add(step("contacted", contacted));
        }
        if (chance.in(35)) {
            deeds.add(qualified(amount, company, contacted));
        }
        var reason = LOSSES.get(chance.weighted(HOW_OFTEN));
        deeds.add(new Deed(
                "loss",
                Map.of(
                        "reason",
                        reason,
                        "occurredAt",
                        seasons.evening(seasons.after(contacted, 3, 60)).toString())));
        return lead(company.number(), company, shown, amount, deeds, null);
    }

    /** One of the last months; the newer, the less has been done. */
    SampleLead open(SampleCompany company) {
        var shown = seasons.day(200, 0);
        var amount = amount();
        var deeds = new ArrayList<Deed>();
        var far = shown.isAfter(seasons.yesterday().minusDays(3)) ? 0 : chance.between(0, 4);
        var day = seasons.after(shown, 1, 5);
        if (far > 0) {
            deeds.add(step("contacted", day));
        }
        if (far > 1) {
            day = seasons.after(day, 2, 15);
            deeds.add(qualified(amount, company, day));
        }
        if (far > 2) {
            deeds.add(step(LATER_STEPS.get(far - 3), seasons.after(day, 2, 20)));
        }
        return lead(company.number(), company, shown, amount, deeds, null);
    }

    /** In minor units; most are small. */
    private long amount() {
        return Math.round(250_000 * chance.factor(1.1) / 10_000) * 10_000 + 50_000;
    }

    private Deed step(String step, LocalDate day) {
        return new Deed(
                "step", Map.of("step", step, "occurredAt", seasons.working(day).toString()));
    }

    private Deed qualified(long amount, SampleCompany company, LocalDate day) {
        return new Deed(
                "qualification",
                Map.of(
                        "need", "confirmed on the phone",
                        "budget", "released",
                        "authority", "head of purchasing",
                        "timing", "this quarter",
                        "expectedValue", Map.of("amount", amount, "currency", company.currency()),
                        "occurredAt", seasons.working(day).toString()));
    }

    private SampleLead lead(
            int number, SampleCompany company, LocalDate shown, long amount, List<Deed> deeds, @Nullable Won won) {
        var externalId = "sample-%04d".formatted(number);
        var said = conversations.after(shown, won == null ? 1 : 3);
        return new SampleLead(
                externalId,
                company,
                shown,
                submission(externalId, number, company, shown, amount, won),
                said,
                deeds,
                won);
    }

    private Map<String, Object> submission(
            String externalId, int number, SampleCompany company, LocalDate shown, long amount, @Nullable Won won) {
        var source = Campaigns.source(won != null, chance);
        return Map.of(
                "source", source,
                "externalId", externalId,
                "campaign", Campaigns.campaign(source, shown),
                "occurredAt", seasons.morning(shown).toString(),
                "person", person(number, company),
                "company", company.described(),
                "need", chance.of(NEEDS),
                "expectedValue", Map.of("amount", amount, "currency", company.currency()),
                "owner", company.owner().id());
    }

    private Map<String, Object> person(int number, SampleCompany company) {
        var given = chance.of(GIVEN);
        var family = chance.of(FAMILY);
        var address = "%s.%s.%d@%s".formatted(given, family, number, CompanyNames.domain(company.number()));
        return Map.of("givenName", given, "familyName", family, "email", address.toLowerCase(Locale.ROOT));
    }
}
