package org.clientele.lead.imports;

import java.util.Map;

/** Reads a JSON object as the cells of a row, named by their paths such as {@code person.email}. */
public interface JsonCells {

    /**
     * The cells of one row.
     *
     * @throws UnreadableRowException if it is no JSON object or has a key twice
     */
    Map<String, String> cells(String json);
}
