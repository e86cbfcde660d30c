package org.clientele.analytics;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads the values of a table on a page, as scripts do. */
final class PageTable {

    private static final Pattern ROW = Pattern.compile("<tr>(.*?)</tr>", Pattern.DOTALL);
    private static final Pattern CELL = Pattern.compile("<t[hd][^>]*>");
    private static final Pattern VALUE = Pattern.compile("data-value=\"([^\"]*)\"");

    private PageTable() {}

    /** An empty one is not written. */
    private static String value(String cell) {
        var value = VALUE.matcher(cell);
        return value.find() ? value.group(1) : "";
    }

    /** Its lines, each with commas between the values. */
    static List<String> of(String page, String name) {
        var begin = page.indexOf("<table id=\"" + name + "\"");
        var table = page.substring(page.indexOf("<tbody>", begin), page.indexOf("</tbody>", begin));
        return ROW.matcher(table)
                .results()
                .map(row -> CELL.matcher(row.group(1))
                        .results()
                        .map(cell -> value(cell.group()))
                        .collect(Collectors.joining(",")))
                .toList();
    }
}
