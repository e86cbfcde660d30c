package org.clientele.local.fuzzed;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;

/** Texts that nobody expects where they are; most carry a mark by which they are found again wherever they went. */
final class OddTexts {

    /** Nothing of ours has this word: wherever it is, it was typed. */
    static final String MARK = "Zibbelquax";

    private static final int LONG = 20_000;
    private static final String[] ODD = {
        "",
        " ",
        "\t",
        "\u0000",
        "\u0007\u001b[31m",
        "\uFEFF",
        "\u202Eright to left",
        "👩‍👩‍👧‍👦",
        "e\u0301\u0301\u0301",
        "İıſß",
        "null",
        "true",
        "NaN",
        "-1",
        "0",
        "201",
        "1e999",
        "9223372036854775808",
        "0x10",
        "2026-02-30T10:00:00Z",
        "+999999999-12-31T23:59:59Z",
        "2026-03-02",
        "2026-03-02T10:00:00+19:00",
        "0000-00-00",
        "Europe/Atlantis",
        "EUX",
        "a@b",
        "@",
        "a@" + "b".repeat(300) + ".example",
        "+49",
        "+0000000000000000000000",
        "$where",
        "{\"$gt\": \"\"}",
        "a.b.c",
        "$set",
        "..",
        "../../etc/passwd",
        "%00",
        "%c0%ae",
        "a;b=c",
        "a/b",
        "a\\b",
        "a\"b",
        "'; --",
        "${jndi:ldap://localhost/a}",
        "#{1+1}",
        "{}",
        "{0}",
        "%s%n",
        "=1+1",
        "<script>alert(1)</script>",
        "00000000-0000-0000-0000-000000000000",
        "ffffffff-ffff-ffff-ffff-ffffffffffff",
        "*",
        "\"1\"",
        "W/\"1\"",
        "\"9223372036854775808\"",
    };

    private OddTexts() {}

    static Arbitrary<String> all() {
        return Arbitraries.frequencyOf(
                Tuple.of(6, Arbitraries.of(ODD)),
                Tuple.of(6, Arbitraries.of(ODD).map(text -> MARK + text)),
                Tuple.of(3, Arbitraries.of(ODD).map(text -> text + MARK)),
                Tuple.of(3, Arbitraries.just(MARK)),
                Tuple.of(4, Arbitraries.strings().all().ofMaxLength(40).map(text -> text + MARK)),
                Tuple.of(1, Arbitraries.integers().between(200, LONG).map(length -> MARK + "x".repeat(length))));
    }

    /** Of one line and without control characters, as a header has to be for its request to stay one request. */
    static Arbitrary<String> ofHeaders() {
        return all().map(text -> text.replaceAll("[\\r\\n\\u0000]", " "));
    }
}
