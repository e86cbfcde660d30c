package org.clientele.servicepages.table;

import org.jspecify.annotations.Nullable;

/**
 * What stands in a table at one place.
 *
 * @param text as people read it in their language
 * @param value as programs read it, in charts and files: exact, and the same in every language
 * @param link where to learn more, null for nowhere
 */
public record Cell(String text, Object value, @Nullable String link) {

    public static Cell of(String text) {
        return new Cell(text, text, null);
    }

    public Cell linked(String address) {
        return new Cell(text, value, address);
    }

    public boolean isNumber() {
        return value instanceof Number;
    }
}
