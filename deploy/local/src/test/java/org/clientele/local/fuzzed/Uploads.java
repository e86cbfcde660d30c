package org.clientele.local.fuzzed;

import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;

/** Files of rows, as CSV or a JSON object a line, with odd cells and broken ones. */
final class Uploads {

    private static final List<String> COLUMNS = List.of(
            "company",
            "source",
            "campaign",
            "sector",
            "country",
            "givenName",
            "familyName",
            "email",
            "phone",
            "website",
            "need",
            "owner",
            "externalId",
            "amount",
            "occurredAt",
            "unknown");
    private static final int MOST_ROWS = 6;

    private Uploads() {}

    static Arbitrary<byte[]> of(String mediaType) {
        var rows = mediaType.endsWith("csv") ? csv() : ndjson();
        var right = rows.map(text -> text.getBytes(StandardCharsets.UTF_8));
        return Arbitraries.frequencyOf(Tuple.of(3, right), Tuple.of(2, right.flatMap(ChangedBytes::of)));
    }

    private static Arbitrary<String> csv() {
        var separators = Arbitraries.of(",", ",", ",", ";", "\t", "|");
        return separators.flatMap(separator -> {
            var cells = Arbitraries.frequencyOf(
                    Tuple.of(4, OddTexts.all().map(text -> "\"" + text.replace("\"", "\"\"") + "\"")),
                    Tuple.of(2, OddTexts.all()),
                    Tuple.of(1, Arbitraries.of("Acme", "DE", "100", "EUR", "")));
            var row = cells.list().ofMinSize(1).ofMaxSize(COLUMNS.size()).map(all -> String.join(separator, all));
            var heading = Arbitraries.frequencyOf(
                    Tuple.of(5, Arbitraries.just(String.join(separator, COLUMNS))), Tuple.of(1, row));
            return heading.flatMap(first ->
                    row.list().ofMaxSize(MOST_ROWS).map(rest -> first + "\r\n" + String.join("\r\n", rest) + "\r\n"));
        });
    }

    private static Arbitrary<String> ndjson() {
        var line = new ChangedJson(OddTexts.all()).of(Examples.submission()).map(Object::toString);
        return line.list().ofMaxSize(MOST_ROWS).map(lines -> String.join("\n", lines) + "\n");
    }
}
