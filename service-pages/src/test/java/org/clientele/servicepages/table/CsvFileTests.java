package org.clientele.servicepages.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.clientele.servicedefaults.Export;
import org.junit.jupiter.api.Test;

class CsvFileTests {

    private final Figure figures = new Figure(Locale.FRENCH);

    @Test
    void writesExactValuesWhateverTheLanguage() throws IOException {
        assertThat(written(Row.of(
                        Cell.of("Sommer, Optik"),
                        figures.amount(BigInteger.valueOf(123_456_789), "EUR"),
                        figures.share(new BigDecimal("0.8012")))))
                .isEqualTo("name,revenue,share\r\n\"Sommer, Optik\",1234567.89,0.8012\r\n");
    }

    @Test
    void writesNoFormula() throws IOException {
        assertThat(written(Row.of(Cell.of("=1+1"), figures.count(-3), figures.count(4))))
                .endsWith("'=1+1,-3,4\r\n");
    }

    private static String written(Row row) throws IOException {
        var columns = List.of(
                new Column("name", "Nom", false), new Column("revenue", "CA", true), new Column("share", "Part", true));
        var file = new ByteArrayOutputStream();
        var export = new Export();
        CsvFile.write(columns, Stream.of(row), file, export);
        assertThat(export.items()).isEqualTo(1);
        return file.toString(StandardCharsets.UTF_8);
    }
}
