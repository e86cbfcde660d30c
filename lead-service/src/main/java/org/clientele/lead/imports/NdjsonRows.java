package org.clientele.lead.imports;

import org.jspecify.annotations.Nullable;

/** Rows of NDJSON: an object a line. */
final class NdjsonRows implements Rows {

    private final Lines lines;
    private final JsonCells json;
    private long row;

    /** @param row how many rows were read before */
    NdjsonRows(Lines lines, JsonCells json, long row) {
        this.lines = lines;
        this.json = json;
        this.row = row;
    }

    @Override
    public @Nullable Row next() {
        var line = lines.next();
        while (line != null && line.isBlank()) {
            line = lines.next();
        }
        if (line == null) {
            return null;
        }
        row++;
        return of(line);
    }

    private Row of(Line line) {
        if (line.length() > LONGEST) {
            return new Row.Unreadable(row, line.end(), Line.raw(line.bytes()), TOO_LONG);
        }
        var text = Line.text(line.bytes());
        if (text.isEmpty()) {
            return new Row.Unreadable(row, line.end(), Line.raw(line.bytes()), NOT_UTF_8);
        }
        try {
            return new Row.Cells(row, line.end(), text.get(), json.cells(text.get()));
        } catch (UnreadableRowException no) {
            return new Row.Unreadable(row, line.end(), text.get(), no.reason());
        }
    }
}
