package org.clientele.lead.imports;

import java.util.Map;

/** A row of a file. */
sealed interface Row {

    /** 1 is the first row with a submission. */
    long number();

    /** Where in the file the next row begins. */
    long end();

    /** The row as it is in the file. */
    String raw();

    /** A row that can be read, by the names of its columns. */
    record Cells(long number, long end, String raw, Map<String, String> cells) implements Row {}

    /** A row that cannot. */
    record Unreadable(long number, long end, String raw, String reason) implements Row {}
}
