package org.clientele.lead.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rows of CSV, good and broken. */
class CsvRowsTests {

    private static final List<String> TWO = List.of("a", "b");

    @Test
    void readsQuotedFieldsOverSeveralLines() {
        assertThat(read("1,\"two\nlines, \"\"quoted\"\"\"\r\n2,5\" screen\n"))
                .containsExactly("1: {a=1, b=two\nlines, \"quoted\"}", "2: {a=2, b=5\" screen}");
    }

    @Test
    void losesOneLineToABrokenQuoteAndNoneAfterIt() {
        var file = new StringBuilder("0,x\n1,\"broken\n");
        for (int row = 2; row < 20_000; row++) {
            file.append(row).append(",y\n");
        }
        var rows = read(file.toString());
        assertThat(rows)
                .hasSize(20_000)
                .contains("2: 1,\"broken has a quote that is not closed, or text after a closing quote");
        assertThat(rows.getLast()).isEqualTo("20000: {a=19999, b=y}");
        assertThat(rows.stream().filter(row -> row.contains("{"))).hasSize(19_999);
    }

    @Test
    void losesOneLineAlsoIfAnotherQuoteClosesIt() {
        assertThat(read("1,\"broken\n2,x\n3,\"good\"\n4,y\n"))
                .containsExactly(
                        "1: 1,\"broken has a quote that is not closed, or text after a closing quote",
                        "2: {a=2, b=x}",
                        "3: {a=3, b=good}",
                        "4: {a=4, b=y}");
    }

    @Test
    void findsTheRecordThatIsWholeAmongManyThatBeginInVain() {
        assertThat(read("a\"b,\"c\na\"b,\"c\n1,\"two\nlines\"\n2,x\n"))
                .containsExactly(
                        "1: a\"b,\"c has a quote that is not closed, or text after a closing quote",
                        "2: a\"b,\"c has a quote that is not closed, or text after a closing quote",
                        "3: {a=1, b=two\nlines}",
                        "4: {a=2, b=x}");
    }

    /** Each of these rows opens a quote that none of the others closes: to look for its end from each would be 1 TB. */
    @Test
    void looksAtEachLineOnceHoweverManyQuotesAreNotClosed() {
        var rows = read("a\"b,\"c\n".repeat(1_000_000));
        assertThat(rows).hasSize(1_000_000).allMatch(row -> row.contains("is not closed"));
    }

    @Test
    void refusesTextAfterAClosingQuote() {
        assertThat(read("1,\"a\"b\n2,x\n"))
                .containsExactly(
                        "1: 1,\"a\"b has a quote that is not closed, or text after a closing quote", "2: {a=2, b=x}");
    }

    @Test
    void refusesARowThatIsNotUtf8AndKeepsItsBytes() {
        var file = new ByteArrayOutputStream();
        file.writeBytes("1,x\n2,".getBytes(StandardCharsets.UTF_8));
        file.writeBytes("é".getBytes(StandardCharsets.ISO_8859_1));
        file.writeBytes("\n3,ü\n".getBytes(StandardCharsets.UTF_8));
        assertThat(read(new ByteArrayInputStream(file.toByteArray())))
                .containsExactly("1: {a=1, b=x}", "2: 2,é is not UTF-8", "3: {a=3, b=ü}");
    }

    @Test
    void refusesRowsOfAnotherLengthAndRowsThatAreTooLong() {
        var longest = "x".repeat(Rows.LONGEST);
        var rows = read("1\n2,x,y\n3," + longest + "\n4,\"" + longest + "\n5,x\n");
        assertThat(rows.get(0)).isEqualTo("1: 1 has 1 fields where 2 are named");
        assertThat(rows.get(1)).isEqualTo("2: 2,x,y has 3 fields where 2 are named");
        assertThat(rows.get(2)).hasSizeGreaterThan(Rows.LONGEST).endsWith("has more than 1 MiB");
        assertThat(rows.get(3)).endsWith("has more than 1 MiB");
        assertThat(rows.get(4)).isEqualTo("5: {a=5, b=x}");
    }

    @Test
    void goesOnAtAnyRow() {
        var file = "1,\"broken\n\n2,x\r\n3,\"two\nlines\"\n4,y".getBytes(StandardCharsets.UTF_8);
        var all = read(new ByteArrayInputStream(file));
        long reached = 0;
        for (int row = 0; row < all.size(); row++) {
            var rest = new ByteArrayInputStream(file, (int) reached, file.length);
            var next = new CsvRows(new Lines(rest, reached), ',', TWO, row).next();
            assertThat(next).isNotNull();
            assertThat(text(next)).isEqualTo(all.get(row));
            reached = next.end();
        }
        assertThat(reached).isEqualTo(file.length);
    }

    @Test
    void readsNoMoreThanItIsAskedFor() {
        var endless = new InputStream() {
            private long given;

            @Override
            public int read() {
                given++;
                return given % 100 == 0 ? '\n' : given % 100 == 50 ? ',' : 'x';
            }

            @Override
            public int read(byte[] target, int offset, int length) {
                for (int i = 0; i < length; i++) {
                    target[offset + i] = (byte) read();
                }
                return length;
            }
        };
        var rows = new CsvRows(new Lines(endless, 0), ',', TWO, 0);
        for (int row = 1; row <= 100_000; row++) {
            var next = rows.next();
            assertThat(next).isInstanceOf(Row.Cells.class);
            assertThat(endless.given - next.end()).isLessThan(70_000);
        }
    }

    private static List<String> read(String file) {
        return read(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<String> read(InputStream file) {
        var rows = new CsvRows(new Lines(file, 0), ',', TWO, 0);
        var read = new ArrayList<String>();
        for (var row = rows.next(); row != null; row = rows.next()) {
            read.add(text(row));
        }
        return read;
    }

    private static String text(Row row) {
        return switch (row) {
            case Row.Cells cells -> cells.number() + ": " + cells.cells();
            case Row.Unreadable no -> "%d: %s %s".formatted(no.number(), no.raw(), no.reason());
        };
    }
}
