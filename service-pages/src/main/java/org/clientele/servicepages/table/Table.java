package org.clientele.servicepages.table;

import java.util.List;

/**
 * Figures in lines and columns. Page, chart and file take their numbers from here, hence they cannot differ.
 *
 * @param name of its file and its element, unique on a page
 * @param caption as people read it
 */
public record Table(String name, String caption, List<Column> columns, List<Row> rows) {

    public boolean isEmpty() {
        return rows.isEmpty();
    }
}
