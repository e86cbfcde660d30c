package org.clientele.lead.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clientele.lead.routing.LeadToRouteFixture.COMPLETE;

import java.util.List;
import org.clientele.lead.routing.Conditions.Range;
import org.clientele.lead.routing.Conditions.ValueRange;
import org.junit.jupiter.api.Test;

/** Which leads a rule is for. */
class ConditionsTests {

    private static final LeadToRoute BARE = LeadToRouteFixture.leadFrom("fair");
    private static final List<String> ANY = List.of();

    private static Conditions texts(
            List<String> sources,
            List<String> campaigns,
            List<String> countries,
            List<String> regions,
            List<String> postcodes,
            List<String> sectors,
            List<String> languages) {
        return new Conditions(
                sources, campaigns, countries, regions, postcodes, sectors, languages, null, null, null, null);
    }

    private static Conditions numbers(Range employees, ValueRange value, Range score, Boolean existing) {
        return new Conditions(ANY, ANY, ANY, ANY, ANY, ANY, ANY, employees, value, score, existing);
    }

    private static void assertAsksFor(Conditions met, Conditions notMet) {
        assertThat(met.match(COMPLETE)).isTrue();
        assertThat(notMet.match(COMPLETE)).isFalse();
    }

    @Test
    void withoutAnyEveryLeadMatches() {
        assertThat(Conditions.NONE.match(COMPLETE)).isTrue();
        assertThat(Conditions.NONE.match(BARE)).isTrue();
    }

    @Test
    void takesUpperAndLowerCaseAsTheSame() {
        assertAsksFor(
                texts(List.of("fair", "WebSite"), ANY, ANY, ANY, ANY, ANY, ANY),
                texts(List.of("fair"), ANY, ANY, ANY, ANY, ANY, ANY));
        assertAsksFor(
                texts(ANY, List.of("Spring"), ANY, ANY, ANY, ANY, ANY),
                texts(ANY, List.of("autumn"), ANY, ANY, ANY, ANY, ANY));
        assertAsksFor(
                texts(ANY, ANY, ANY, ANY, ANY, List.of("MEDICAL"), ANY),
                texts(ANY, ANY, ANY, ANY, ANY, List.of("retail"), ANY));
    }

    @Test
    void knowsTerritoriesByCountryRegionAndBeginningOfThePostcode() {
        assertAsksFor(
                texts(ANY, ANY, List.of("de"), List.of("berlin"), List.of("20", "101"), ANY, ANY),
                texts(ANY, ANY, List.of("de"), List.of("berlin"), List.of("20", "102"), ANY, ANY));
        assertAsksFor(
                texts(ANY, ANY, List.of("DE"), ANY, List.of("1 0"), ANY, ANY),
                texts(ANY, ANY, List.of("AT"), ANY, List.of("1 0"), ANY, ANY));
        assertAsksFor(
                texts(ANY, ANY, ANY, List.of("Berlin"), ANY, ANY, ANY),
                texts(ANY, ANY, ANY, List.of("Bern"), ANY, ANY, ANY));
    }

    @Test
    void takesALanguageAsARange() {
        assertAsksFor(
                texts(ANY, ANY, ANY, ANY, ANY, ANY, List.of("DE")),
                texts(ANY, ANY, ANY, ANY, ANY, ANY, List.of("de-CH", "d")));
    }

    @Test
    void comparesNumbersWithBoundsThatBelongToTheRange() {
        assertAsksFor(numbers(new Range(42, 42), null, null, null), numbers(new Range(43, null), null, null, null));
        assertAsksFor(numbers(null, null, new Range(null, 70), null), numbers(null, null, new Range(null, 69), null));
        assertAsksFor(
                numbers(null, new ValueRange(1_500_000L, null, "EUR"), null, null),
                numbers(null, new ValueRange(null, 1_499_999L, "EUR"), null, null));
        assertThat(numbers(null, new ValueRange(null, null, "CHF"), null, null).match(COMPLETE))
                .isFalse();
        assertAsksFor(numbers(null, null, null, true), numbers(null, null, null, false));
    }

    @Test
    void doesNotMatchALeadThatDoesNotSayWhatIsAskedFor() {
        assertThat(texts(ANY, List.of("spring"), ANY, ANY, ANY, ANY, ANY).match(BARE))
                .isFalse();
        assertThat(texts(ANY, ANY, ANY, ANY, List.of("1"), ANY, ANY).match(BARE))
                .isFalse();
        assertThat(texts(ANY, ANY, ANY, ANY, ANY, ANY, List.of("n")).match(BARE))
                .isFalse();
        assertThat(numbers(new Range(null, null), null, null, null).match(BARE)).isFalse();
        assertThat(numbers(null, null, new Range(0, null), null).match(BARE)).isFalse();
        assertThat(numbers(null, new ValueRange(0L, null, "EUR"), null, null).match(BARE))
                .isFalse();
    }
}
