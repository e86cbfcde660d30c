package org.clientele.lead.imports;

import org.jspecify.annotations.Nullable;

/** The rows of a file, one after the other; no more of it is in memory than the row at hand. */
interface Rows {

    /** Bytes that a row may have. */
    int LONGEST = 1024 * 1024;

    String TOO_LONG = "has more than 1 MiB";
    String NOT_UTF_8 = "is not UTF-8";

    /** The next row, null at the end. */
    @Nullable
    Row next();
}
