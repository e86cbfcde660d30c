package org.clientele.lead.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ResemblanceTests {

    private static Likeness company(String name) {
        return new Likeness(name, null, null, null, null, null);
    }

    private static List<String> reasons(Likeness one, Likeness other) {
        return Resemblance.of(one, other).map(Resemblance::reasons).orElse(List.of());
    }

    @Test
    void seesThroughLegalFormsAccentsAndCase() {
        assertThat(reasons(company("Acme GmbH"), company("ACME Gesellschaft mbH")))
                .containsExactly("similar name: Acme GmbH / ACME Gesellschaft mbH (1.00)");
        assertThat(reasons(company("Bäckerei Müller & Co. KG"), company("backerei muller")))
                .hasSize(1);
        assertThat(reasons(company("Société Générale S.A."), company("Societe Generale")))
                .hasSize(1);
        assertThat(reasons(company("AG"), company("GmbH"))).isEmpty();
        assertThat(reasons(company("Acme"), company("Zenith"))).isEmpty();
    }

    @Test
    void knowsCompaniesByDomainUnlessItIsAMailProviders() {
        var website = new Likeness("Acme", null, "https://www.acme.example/shop", null, null, null);
        var address = new Likeness("Other", null, null, "ada@Acme.example", null, null);
        assertThat(reasons(website, address)).containsExactly("same domain acme.example");
        var one = new Likeness(null, null, null, "ada@gmail.com", null, null);
        var other = new Likeness(null, null, null, "ben@gmail.com", null, null);
        assertThat(reasons(one, other)).isEmpty();
        assertThat(one.marks()).isEmpty();
    }

    @Test
    void countsEveryReason() {
        var one = new Likeness("Acme GmbH", "HRB 12345 B", null, null, "Berg", "10115");
        var other = new Likeness("Acme", "hrb12345b", null, null, "BERG", "10115");
        var resemblance = Resemblance.of(one, other).orElseThrow();
        assertThat(resemblance.reasons())
                .containsExactly(
                        "same registration number",
                        "similar name: Acme GmbH / Acme (1.00)",
                        "same family name and postcode");
        assertThat(resemblance.score()).isBetween(0.95, 1.0);
        assertThat(Resemblance.of(company("Acme"), company("Acme GmbH"))
                        .orElseThrow()
                        .score())
                .isLessThan(0.95);
    }

    @Test
    void findsWhatItWouldSuggestByTheirMarks() {
        assertThat(company("Acme Druck GmbH").marks()).containsExactly("n|acme", "n|druck");
        assertThat(company("ACMÉ Druckerei AG").marks()).containsExactly("n|acme", "n|druck");
        assertThat(new Likeness(null, "HRB 1", "nonsense at all", null, "Berg", null).marks())
                .containsExactly("r|HRB1");
    }
}
