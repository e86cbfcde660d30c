package org.clientele.local.sample;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.clientele.local.sample.SampleLead.Fate;
import org.clientele.local.sample.SampleLead.Touch;

/**
 * Makes the sample organisation out of a seed and a day: the same two give the same leads to the letter. Project values
 * fall with the client's rank by a power law, so few clients bring most of the revenue, as in real portfolios.
 */
final class SampleGenerator {

    static final int LEADS = 400;
    static final int CLIENTS = 120;
    private static final long SEED = 20_260_101L;
    private static final double LARGEST_PROJECT = 24_000_000;
    private static final double SKEW = 1.15;

    private static final List<String> GIVEN = List.of(
            "Mara", "Jonas", "Ines", "Tarek", "Lucia", "Anton", "Greta", "Pavel", "Nadia", "Oskar", "Selma", "Hugo");
    private static final List<String> FAMILY = List.of(
            "Winter", "Sommer", "Falk", "Brandt", "Novak", "Keller", "Moreau", "Rossi", "Lindt", "Vogel", "Sand");
    private static final List<String> FIRST = List.of(
            "Nord", "Alpen", "Hafen", "Silber", "Grün", "Stern", "Berg", "Fluss", "Wald", "Kupfer", "Linden", "Sonnen",
            "Eichen", "Feld", "Insel", "Küsten", "Mond", "Quell", "Ring", "Tal");
    private static final List<String> SECOND = List.of(
            "werk",
            "technik",
            "logistik",
            "druck",
            "handel",
            "bau",
            "pharma",
            "optik",
            "energie",
            "textil",
            "papier",
            "messtechnik",
            "mobil",
            "glas",
            "software",
            "metall",
            "holz",
            "kälte",
            "garten",
            "medien");
    private static final List<String> SECTORS =
            List.of("manufacturing", "logistics", "retail", "medical", "technology", "energy", "services");
    private static final List<String> COUNTRIES = List.of("DE", "AT", "CH", "FR", "NL", "PL");
    private static final List<String> SOURCES = List.of("website", "trade-fair", "referral", "newsletter", "partner");
    private static final List<String> NEEDS = List.of(
            "a new ordering portal",
            "spare parts within a day",
            "a maintenance contract",
            "training for the night shift",
            "replacing an old plant",
            "a second supplier");

    private final Random random = new Random(SEED);
    private final LocalDate today;

    SampleGenerator(LocalDate today) {
        this.today = today;
    }

    static List<SamplePerson> people() {
        return List.of(
                new SamplePerson("Anna", "Berg", "north", "Europe/Berlin"),
                new SamplePerson("Ben", "Costa", "north", "Europe/Berlin"),
                new SamplePerson("Clara", "Dahl", "north", "Europe/Amsterdam"),
                new SamplePerson("David", "Engel", "north", "Europe/Warsaw"),
                new SamplePerson("Eva", "Fink", "south", "Europe/Vienna"),
                new SamplePerson("Felix", "Graf", "south", "Europe/Zurich"),
                new SamplePerson("Gina", "Haas", "south", "Europe/Paris"),
                new SamplePerson("Henry", "Iver", "south", "Europe/Vienna"));
    }

    /** Each leads the team that it is of; none sells. */
    static List<SamplePerson> managers() {
        return List.of(
                new SamplePerson("Nora", "Holm", "north", "Europe/Berlin"),
                new SamplePerson("Sven", "Lund", "south", "Europe/Vienna"));
    }

    List<SampleLead> leads() {
        var leads = new ArrayList<SampleLead>(LEADS);
        for (int number = 0; number < LEADS; number++) {
            leads.add(lead(number));
        }
        return List.copyOf(leads);
    }

    private SampleLead lead(int number) {
        var fate = fate(number);
        var company = fate == Fate.CONVERTED_AGAIN ? (number - CLIENTS) * 3 : number;
        var occurred = today.minusDays(2 + random.nextInt(360));
        var signed = occurred.plusDays(
                Math.min(10 + random.nextInt(50), Math.max(1, (int) ChronoUnit.DAYS.between(occurred, today))));
        return new SampleLead(
                "sample-%03d".formatted(number),
                submission(number, company, occurred),
                touches(occurred, 1 + random.nextInt(4)),
                fate,
                company,
                value(company),
                "EUR",
                signed.isAfter(today) ? today : signed,
                today);
    }

    private static Fate fate(int number) {
        if (number < CLIENTS) {
            return Fate.CONVERTED;
        }
        var open = List.of(
                Fate.NEW,
                Fate.NEW,
                Fate.CONTACTED,
                Fate.CONTACTED,
                Fate.PROPOSAL,
                Fate.NEGOTIATION,
                Fate.QUALIFIED,
                Fate.LOST,
                Fate.LOST,
                Fate.LOST);
        return number < CLIENTS + 40 ? Fate.CONVERTED_AGAIN : open.get(number % open.size());
    }

    private Map<String, Object> submission(int number, int company, LocalDate occurred) {
        var name = FIRST.get(company % FIRST.size()) + SECOND.get(company / FIRST.size() % SECOND.size());
        var domain = name.toLowerCase(Locale.ROOT).replace("ü", "ue").replace("ä", "ae") + ".example";
        var given = GIVEN.get(number % GIVEN.size());
        var family = FAMILY.get(number / GIVEN.size() % FAMILY.size());
        var source = SOURCES.get(random.nextInt(SOURCES.size()));
        return Map.of(
                "source", source,
                "externalId", "sample-%03d".formatted(number),
                "campaign", source + "-" + occurred.getYear(),
                "occurredAt",
                        occurred.atTime(8 + random.nextInt(9), random.nextInt(60))
                                .toInstant(ZoneOffset.UTC)
                                .toString(),
                "person",
                        Map.of(
                                "givenName", given,
                                "familyName", family,
                                "email",
                                        "%s.%s.%d@%s"
                                                .formatted(given, family, number, domain)
                                                .toLowerCase(Locale.ROOT)),
                "company",
                        Map.of(
                                "name",
                                name,
                                "sector",
                                SECTORS.get(company % SECTORS.size()),
                                "employees",
                                8 + random.nextInt(900),
                                "country",
                                COUNTRIES.get(company % COUNTRIES.size()),
                                "website",
                                "https://" + domain),
                "need", NEEDS.get(random.nextInt(NEEDS.size())),
                "expectedValue", Map.of("amount", value(company), "currency", "EUR"));
    }

    private List<Touch> touches(LocalDate occurred, int count) {
        var touches = new ArrayList<Touch>(count);
        for (int i = 0; i < count; i++) {
            var day = occurred.plusDays(i);
            touches.add(new Touch(
                    i % 2 == 0 ? "email" : "phone",
                    i % 2 == 0 ? "inbound" : "outbound",
                    (day.isAfter(today) ? today : day)
                            .atTime(LocalTime.of(7 + i, 15))
                            .toInstant(ZoneOffset.UTC),
                    i == 0 ? "First question" : "Talking it through",
                    "Noted by the sample organisation, entry " + (i + 1) + "."));
        }
        return List.copyOf(touches);
    }

    /** Minor units, falling with the rank of the company by a power law, never below 90,000. */
    private long value(int company) {
        return Math.max(90_000, Math.round(LARGEST_PROJECT / Math.pow(company + 1.0, SKEW) / 100) * 100);
    }
}
