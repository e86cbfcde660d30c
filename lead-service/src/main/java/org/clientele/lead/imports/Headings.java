package org.clientele.lead.imports;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The names of the columns of a file, each once.
 *
 * @param separator what is between the fields of CSV; null for NDJSON
 * @param end where the first row begins
 */
record Headings(List<String> names, @Nullable Character separator, long end) {

    private static final String SEPARATORS = ",;\t|";
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"");
    private static final String BODY = "body";
    private static final int ROWS_LOOKED_AT = 100;
    private static final char MARK = '\uFEFF';

    /**
     * Reads the headings of CSV.
     *
     * @param told what is between the fields, null to find it in the line
     * @throws InvalidRowException if there are none
     */
    static Headings ofCsv(Lines lines, @Nullable Character told) {
        var line = lines.next();
        while (line != null && line.isBlank()) {
            line = lines.next();
        }
        if (line == null) {
            throw new InvalidRowException(BODY, "is empty");
        }
        if (line.length() > Rows.LONGEST) {
            throw new InvalidRowException(BODY, "must begin with headings of at most 1 MiB");
        }
        var text = withoutMark(Line.text(line.bytes())
                .orElseThrow(() -> new InvalidRowException(BODY, "must begin with headings in UTF-8")));
        var separator = told == null ? separator(text) : told;
        var fields = CsvRows.fields(text, separator)
                .filter(found -> found.stream().anyMatch(name -> !name.isBlank()))
                .orElseThrow(() -> new InvalidRowException(BODY, "must begin with a line of headings"));
        if (fields.size() > Mapping.MOST) {
            throw new InvalidRowException(BODY, "must have at most %d columns".formatted(Mapping.MOST));
        }
        return new Headings(unique(fields), separator, line.end());
    }

    /** The paths in the first rows, and no others; the first row follows the byte order mark if there is one. */
    static Headings ofNdjson(Lines lines, JsonCells json, long begin) {
        var names = new LinkedHashSet<String>();
        var rows = new NdjsonRows(lines, json, 0);
        var row = rows.next();
        if (row == null) {
            throw new InvalidRowException(BODY, "is empty");
        }
        for (; row != null && row.number() <= ROWS_LOOKED_AT; row = rows.next()) {
            if (row instanceof Row.Cells cells) {
                names.addAll(cells.cells().keySet());
            }
        }
        return new Headings(names.stream().limit(Mapping.MOST).toList(), null, begin);
    }

    private static String withoutMark(String line) {
        return line.charAt(0) == MARK ? line.substring(1) : line;
    }

    /** The sign that is there most often, not counting what is in quotes; a comma if none is. */
    private static char separator(String line) {
        var unquoted = QUOTED.matcher(line).replaceAll("");
        char most = ',';
        for (int i = 0; i < SEPARATORS.length(); i++) {
            char candidate = SEPARATORS.charAt(i);
            most = count(unquoted, candidate) > count(unquoted, most) ? candidate : most;
        }
        return most;
    }

    private static long count(String line, char sign) {
        return line.chars().filter(one -> one == sign).count();
    }

    /** A name that comes again gets its number; a column without a name is called by its position. */
    private static List<String> unique(List<String> fields) {
        var names = new ArrayList<String>();
        for (int i = 0; i < fields.size(); i++) {
            var name = fields.get(i).isBlank()
                    ? "column " + (i + 1)
                    : fields.get(i).strip();
            var unique = name;
            for (int again = 2; names.contains(unique); again++) {
                unique = "%s (%d)".formatted(name, again);
            }
            names.add(unique);
        }
        return List.copyOf(names);
    }
}
