package org.clientele.servicepages.table;

import org.jspecify.annotations.Nullable;

/**
 * What stands in a table at one place.
 *
 * @param text as people read it in their language
 * @param value as programs read it, in charts and files: exact, and the same in every language
 * @param link where to learn more, null for nowhere
 * @param format how spreadsheets show the value (number formats of ECMA-376)
 */
public record Cell(String text, Object value, @Nullable String link, String format) {

    private static final String GENERAL = "General";

    public Cell(String text, Object value, @Nullable String link) {
        this(text, value, link, GENERAL);
    }

    public static Cell of(String text) {
        return new Cell(text, text, null);
    }

    public Cell linked(String address) {
        return new Cell(text, value, address, format);
    }

    /** The same with spreadsheets showing the value in another way. */
    Cell shownAs(String numberFormat) {
        return new Cell(text, value, link, numberFormat);
    }

    public boolean isNumber() {
        return value instanceof Number;
    }
}
