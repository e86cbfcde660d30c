package org.clientele.servicepages.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import org.clientele.servicedefaults.Export;
import org.clientele.testkit.WorkbookReader;
import org.clientele.testkit.WorkbookReader.Value;
import org.junit.jupiter.api.Test;

class XlsxFileTests {

    private static final List<Column> COLUMNS =
            List.of(new Column("name", "Nom", false), new Column("revenue", "CA", true));
    private static final int PLENTY = 1_000;

    private final Figure figures = new Figure(Locale.FRENCH);
    private final Export export = new Export();

    @Test
    void writesNumbersAsNumbersWithTheirCurrency() throws IOException {
        var lines = written(Row.of(
                Cell.of("Sommer"),
                figures.amount(new BigInteger("123456789012345678901"), "EUR"),
                figures.amount(BigInteger.valueOf(1_234), "JPY"),
                figures.share(new BigDecimal("0.8012")),
                figures.count(12),
                figures.number(new BigDecimal("1.5"))));
        assertThat(lines.get(1))
                .containsExactly(
                        text("Sommer"),
                        new Value("1234567890123456789.01", false, "#,##0.00 \"EUR\""),
                        new Value("1234", false, "#,##0 \"JPY\""),
                        new Value("0.8012", false, "0.0%"),
                        new Value("12", false, "#,##0"),
                        new Value("1.5", false, "#,##0.0"));
    }

    @Test
    void writesDaysAndMonthsAsSuch() throws IOException {
        var lines = written(Row.of(
                figures.day(LocalDate.of(2026, 3, 31)), figures.month(YearMonth.of(2026, 2)), figures.day(null)));
        assertThat(lines.get(1))
                .containsExactly(
                        new Value("2026-03-31", false, "yyyy-mm-dd"), new Value("2026-02", false, "yyyy-mm"), text(""));
    }

    /** A text is one, whatever it looks like; what XML cannot say is left out. */
    @Test
    void writesNoFormula() throws IOException {
        var lines = written(
                Row.of(Cell.of("=HYPERLINK(\"http://x\")"), Cell.of("+1 <&> \u0001\uD800é\uD83D\uDE00"), Cell.of("1")));
        assertThat(lines.get(1))
                .containsExactly(text("=HYPERLINK(\"http://x\")"), text("+1 <&> é\uD83D\uDE00"), text("1"));
    }

    @Test
    void namesItsColumnsAsPeopleReadThem() throws IOException {
        assertThat(written().getFirst()).containsExactly(text("Nom"), text("CA"));
    }

    @Test
    void goesOnUponTheNextSheet() throws IOException {
        var file = new WorkbookReader(written(IntStream.range(0, 7).mapToObj(XlsxFileTests::numbered), 3));
        assertThat(file.sheets()).isEqualTo(3);
        assertThat(file.sheet(2)).extracting(line -> line.getFirst().value()).containsExactly("Nom", "3", "4", "5");
        assertThat(file.sheet(3)).extracting(line -> line.getFirst().value()).containsExactly("Nom", "6");
        assertThat(export.items()).isEqualTo(7);
    }

    @Test
    void writesWhatItHasBeforeItKnowsTheRest() throws IOException {
        var file = new ByteArrayOutputStream();
        var soFar = new int[1];
        var rows = IntStream.range(0, 100_000).mapToObj(number -> {
            soFar[0] = Math.max(soFar[0], file.size());
            return numbered(number);
        });
        XlsxFile.write("names", COLUMNS, rows, file, export);
        assertThat(soFar[0]).isGreaterThan(file.size() / 2);
    }

    @Test
    void doesNotLookWholeIfItBreaksOff() {
        var file = new ByteArrayOutputStream();
        var rows = IntStream.range(0, 2_000).mapToObj(number -> {
            if (number == 1_999) {
                throw new IllegalStateException("the store is away");
            }
            return numbered(number);
        });
        assertThatThrownBy(() -> XlsxFile.write("names", COLUMNS, rows, file, export))
                .hasMessage("the store is away");
        assertThat(file.size()).isPositive();
        assertThatThrownBy(() -> new WorkbookReader(file.toByteArray())).isInstanceOf(ZipException.class);
    }

    private static Row numbered(int number) {
        return Row.of(Cell.of(String.valueOf(number)));
    }

    private static Value text(String text) {
        return new Value(text, true, "");
    }

    private List<List<Value>> written(Row... rows) throws IOException {
        return new WorkbookReader(written(Stream.of(rows), PLENTY)).sheet(1);
    }

    private byte[] written(Stream<Row> rows, int rowsOfASheet) throws IOException {
        var file = new ByteArrayOutputStream();
        XlsxFile.write("names", COLUMNS, rows, file, export, rowsOfASheet);
        return file.toByteArray();
    }
}
