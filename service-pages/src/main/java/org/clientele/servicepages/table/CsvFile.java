package org.clientele.servicepages.table;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.clientele.servicedefaults.Export;
import org.clientele.servicedefaults.SpreadsheetText;

/** A table as CSV (RFC 4180): the exact values under the names of the columns; no value is a formula. */
final class CsvFile {

    private CsvFile() {}

    /**
     * Writes a line at a time and counts it for the audit log. A file that breaks off is not ended as if it were whole.
     */
    static void write(List<Column> columns, Stream<Row> rows, OutputStream file, Export export) throws IOException {
        @SuppressWarnings("resource") // closing it would end the file
        var csv = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.CRLF)
                .build(new OutputStreamWriter(file, StandardCharsets.UTF_8));
        csv.writeRecord(columns.stream().map(Column::name).toList());
        rows.forEach(row -> {
            csv.writeRecord(row.cells().stream()
                    .map(cell -> SpreadsheetText.of(cell.value()))
                    .toList());
            export.add();
        });
        csv.flush();
    }
}
