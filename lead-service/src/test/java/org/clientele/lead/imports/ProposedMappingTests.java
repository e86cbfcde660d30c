package org.clientele.lead.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What columns are taken for by their names. */
class ProposedMappingTests {

    @Test
    void knowsUsualNamesInEnglishAndGerman() {
        assertThat(proposed("E-Mail", "Vorname", "NACHNAME", "Firma", "Mobil-Nr", "Währung", "Straße"))
                .containsExactly(
                        "E-Mail=person.email",
                        "Vorname=person.givenName",
                        "NACHNAME=person.familyName",
                        "Firma=company.name",
                        "Währung=expectedValue.currency");
        assertThat(proposed("company name", "phone number", "Zip Code", "expectedValue.amount"))
                .containsExactly(
                        "company name=company.name",
                        "phone number=person.phone",
                        "Zip Code=company.postcode",
                        "expectedValue.amount=expectedValue.amount");
    }

    @Test
    void takesTheFirstOfTwoAlikeAndIgnoresTheOther() {
        var headings = List.of("email", "E-Mail", "shoe size");
        var mapping = ProposedMapping.of(headings, ImportFormat.CSV, ',');
        assertThat(mapping.ignored(headings)).containsExactly("E-Mail", "shoe size");
    }

    @Test
    void guessesNeitherHowAmountsAreWrittenNorInWhichZoneDatesAre() {
        var mapping = ProposedMapping.of(List.of("amount", "date"), ImportFormat.CSV, ',');
        assertThat(mapping.amounts()).isNull();
        assertThat(mapping.zone()).isNull();
    }

    private static List<String> proposed(String... headings) {
        return ProposedMapping.of(List.of(headings), ImportFormat.CSV, ';').columns().stream()
                .map(column -> column.column() + "=" + column.field().path())
                .toList();
    }
}
