package org.clientele.servicepages.table;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.clientele.servicedefaults.Export;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A table as a workbook (ECMA-376): the exact values under the words of the columns, numbers and days as such; texts
 * are never read as formulas. What does not fit on a sheet goes on upon the next.
 */
final class XlsxFile {

    /** What spreadsheets take, but for the line with the words of the columns. */
    private static final int ROWS_OF_A_SHEET = 1_048_575;

    private static final int ROWS_IN_MEMORY = 500;
    private static final int WIDE = 32;
    private static final int USUAL = 18;

    private final Workbook book;
    private final String name;
    private final List<Column> columns;
    private final int rowsOfASheet;

    private XlsxFile(Workbook book, String name, List<Column> columns, int rowsOfASheet) {
        this.book = book;
        this.name = name;
        this.columns = columns;
        this.rowsOfASheet = rowsOfASheet;
    }

    static void write(String name, List<Column> columns, Stream<Row> rows, OutputStream file, Export export)
            throws IOException {
        write(name, columns, rows, file, export, ROWS_OF_A_SHEET);
    }

    /** What breaks off has no end that readers look for: it does not look whole. */
    static void write(
            String name, List<Column> columns, Stream<Row> rows, OutputStream file, Export export, int rowsOfASheet)
            throws IOException {
        @SuppressWarnings("resource") // closing it would end the file
        var book = new Workbook(file, "Clientele", null);
        new XlsxFile(book, name, columns, rowsOfASheet).write(rows.iterator(), export);
        book.finish();
    }

    private void write(Iterator<Row> rows, Export export) throws IOException {
        do {
            writeSheet(rows, export);
        } while (rows.hasNext());
    }

    private void writeSheet(Iterator<Row> rows, Export export) throws IOException {
        @SuppressWarnings("resource") // closing it is what finish does
        var sheet = book.newWorksheet(name);
        writeColumns(sheet);
        for (int line = 1; line <= rowsOfASheet && rows.hasNext(); line++) {
            writeRow(sheet, line, rows.next());
            export.add();
            if (line % ROWS_IN_MEMORY == 0) {
                sheet.flush();
            }
        }
        sheet.finish();
    }

    private void writeColumns(Worksheet sheet) {
        sheet.freezePane(0, 1);
        for (int at = 0; at < columns.size(); at++) {
            sheet.width(at, at == 0 ? WIDE : USUAL);
            sheet.inlineString(0, at, columns.get(at).label());
            sheet.style(0, at).bold().set();
        }
    }

    private static void writeRow(Worksheet sheet, int line, Row row) {
        for (int at = 0; at < row.cells().size(); at++) {
            write(sheet, line, at, row.cells().get(at));
        }
    }

    private static void write(Worksheet sheet, int line, int at, Cell cell) {
        switch (cell.value()) {
            case Number number -> sheet.value(line, at, number);
            case LocalDate day -> sheet.value(line, at, day);
            case YearMonth month -> sheet.value(line, at, month.atDay(1));
            default -> sheet.inlineString(line, at, cell.value().toString());
        }
        if (!(cell.value() instanceof String)) {
            sheet.style(line, at).format(cell.format()).set();
        }
    }
}
