package org.clientele.servicepages.table;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Stream;
import org.clientele.servicedefaults.Export;
import org.clientele.servicedefaults.SpreadsheetText;

/** A table as CSV (RFC 4180): the exact values under the names of the columns; no value is a formula. */
public final class TableFile {

    public static final String TYPE = "text/csv;charset=UTF-8";

    private TableFile() {}

    /**
     * Writes a line at a time and counts it for the audit log. A file that breaks off is not ended as if it were whole.
     */
    public static void write(List<Column> columns, Stream<Row> rows, Writer writer, Export export) throws IOException {
        @SuppressWarnings("resource") // closing it would end the file
        var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(writer);
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
