package org.clientele.lead.imports;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.ByteArrayOutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Rows of CSV. A broken quote costs one line: a record of several lines that does not have as many fields as there are
 * headings is refused as its first line, and reading goes on with the second.
 */
final class CsvRows implements Rows {

    private static final String BROKEN = "has a quote that is not closed, or text after a closing quote";

    private final Chain lines;
    private final char separator;
    private final List<String> headings;
    private long row;

    /** @param row how many rows were read before */
    CsvRows(Lines lines, char separator, List<String> headings, long row) {
        this.lines = new Chain(lines, separator);
        this.separator = separator;
        this.headings = headings;
        this.row = row;
    }

    @Override
    public @Nullable Row next() {
        var first = lines.next();
        while (first != null && first.isBlank()) {
            first = lines.next();
        }
        if (first == null) {
            return null;
        }
        row++;
        return first.length() > LONGEST ? unreadable(first, TOO_LONG) : record(first);
    }

    private Row record(Line first) {
        var quotes = Quotes.ofFirst(first.bytes(), separator);
        if (!quotes.open()) {
            return row(List.of(first)).orElseGet(() -> unreadable(first, BROKEN));
        }
        boolean whole = lines.closes(first, LONGEST) && quotes.separators() + lines.separators() + 1 == headings.size();
        var read = whole ? row(lines.with(first)) : Optional.<Row>empty();
        if (read.isEmpty()) {
            return unreadable(first, BROKEN);
        }
        lines.take();
        return read.get();
    }

    /** What these lines are together; empty if they are no record. */
    private Optional<Row> row(List<Line> record) {
        var bytes = joined(record);
        var raw = Line.raw(bytes);
        var end = record.getLast().end();
        return fields(raw, separator)
                .filter(fields -> record.size() == 1 || areAsManyAsHeadings(fields))
                .map(fields -> Line.text(bytes).isEmpty()
                        ? new Row.Unreadable(row, end, raw, NOT_UTF_8)
                        : of(fields, end, raw));
    }

    private boolean areAsManyAsHeadings(List<String> fields) {
        return fields.size() == headings.size();
    }

    private Row of(List<String> fields, long end, String raw) {
        if (!areAsManyAsHeadings(fields)) {
            return new Row.Unreadable(
                    row, end, raw, "has %d fields where %d are named".formatted(fields.size(), headings.size()));
        }
        var cells = new LinkedHashMap<String, String>();
        for (int i = 0; i < fields.size(); i++) {
            cells.put(headings.get(i), fields.get(i));
        }
        return new Row.Cells(row, end, raw, cells);
    }

    private Row unreadable(Line line, String reason) {
        return new Row.Unreadable(row, line.end(), Line.raw(line.bytes()), reason);
    }

    private static byte[] joined(List<Line> record) {
        if (record.size() == 1) {
            return record.getFirst().bytes();
        }
        var joined = new ByteArrayOutputStream();
        for (var line : record) {
            if (line != record.getFirst()) {
                joined.write('\n');
            }
            joined.writeBytes(line.bytes());
        }
        return joined.toByteArray();
    }

    /** The fields of one record; empty if it is none. */
    static Optional<List<String>> fields(String record, char separator) {
        try {
            return Optional.of(CsvReader.builder()
                    .fieldSeparator(separator)
                    .allowUnclosedQuote(false)
                    .ofSingleCsvRecord(record)
                    .getFields());
        } catch (CsvParseException broken) {
            return Optional.empty();
        }
    }
}
