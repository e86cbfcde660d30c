package org.clientele.servicepages.table;

import java.util.List;

/** A line of a table; its first cell says what it is about. */
public record Row(List<Cell> cells) {

    public static Row of(Cell... cells) {
        return new Row(List.of(cells));
    }
}
