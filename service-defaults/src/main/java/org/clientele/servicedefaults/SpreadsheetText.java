package org.clientele.servicedefaults;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes values into files that are opened in spreadsheets, none of which runs as a formula. */
public final class SpreadsheetText {

    private SpreadsheetText() {}

    /** Spreadsheets take a cell that begins so for a formula; an apostrophe before it makes it text (OWASP). */
    public static String of(@Nullable Object value) {
        var text = Objects.toString(value, "");
        var number = value instanceof Number;
        return !number && !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
