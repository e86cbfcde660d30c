package org.clientele.servicepages.table;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.clientele.servicedefaults.Export;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/**
 * A table as somebody takes it along. Its address ends with its name: {@code classes} is a list of values separated by
 * commas, {@code classes.xlsx} a workbook.
 */
public record TableFile(String name, boolean isWorkbook) {

    /** What may end the name in an address, as a pattern of paths. */
    public static final String ENDING = "(?:\\.xlsx)?";

    private static final String WORKBOOK = ".xlsx";

    /** The one that the end of an address names. */
    public static TableFile of(String file) {
        return file.endsWith(WORKBOOK)
                ? new TableFile(file.substring(0, file.length() - WORKBOOK.length()), true)
                : new TableFile(file, false);
    }

    public void send(Table table, Export export, HttpServletResponse response) throws IOException {
        send(table.columns(), table.rows().stream(), export, response);
    }

    /**
     * Sends a line at a time and counts it for the audit log. What breaks off is not ended as if it were whole: the
     * connection ends before the answer does.
     */
    public void send(List<Column> columns, Stream<Row> rows, Export export, HttpServletResponse response)
            throws IOException {
        response.setContentType(
                isWorkbook
                        ? "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
                        : "text/csv;charset=UTF-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name + (isWorkbook ? WORKBOOK : ".csv"))
                        .build()
                        .toString());
        if (isWorkbook) {
            XlsxFile.write(name, columns, rows, response.getOutputStream(), export);
        } else {
            CsvFile.write(columns, rows, response.getOutputStream(), export);
        }
        response.flushBuffer();
    }
}
