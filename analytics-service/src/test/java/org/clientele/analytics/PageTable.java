package org.clientele.analytics;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads the values of a table on a page, as scripts do. */
final class PageTable {

    private static final Pattern ROW = Pattern.compile("<tr>(.*?)</tr>", Pattern.DOTALL);
    private static final Pattern VALUE = Pattern.compile("data-value=\"([^\"]*)\"");

    private PageTable() {}

    /** Its lines, each with commas between the values. */
    static List<String> of(String page, String name) {
        var begin = page.indexOf("<table id=\"" + name + "\"");
        var table = page.substring(page.indexOf("<tbody>", begin), page.indexOf("</tbody>", begin));
        return ROW.matcher(table)
                .results()
                .map(row -> VALUE.matcher(row.group(1))
                        .results()
                        .map((MatchResult value) -> value.group(1))
                        .collect(Collectors.joining(",")))
                .toList();
    }
}
