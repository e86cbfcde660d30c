package org.clientele.local.watched;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What an expression of Prometheus' language asks for: the series that it selects, and the labels that it groups by. It
 * is read from left to right, as far as that needs; whether the expression is right is promtool's to say.
 */
final class PromQl {

    private static final Set<String> LISTING_LABELS =
            Set.of("by", "without", "on", "ignoring", "group_left", "group_right");
    private static final Set<String> WORDS = Set.of(
            "and",
            "or",
            "unless",
            "bool",
            "offset",
            "atan2",
            "inf",
            "nan",
            "sum",
            "min",
            "max",
            "avg",
            "group",
            "stddev",
            "stdvar",
            "count",
            "count_values",
            "bottomk",
            "topk",
            "quantile");

    private final String expression;
    private final List<Selector> selectors = new ArrayList<>();
    private final List<String> groupings = new ArrayList<>();
    private int at;

    /** A metric and what its labels are to be. */
    record Selector(String metric, List<Matcher> matchers) {}

    /** What a label is to be: {@code =}, {@code !=}, {@code =~} or {@code !~} the value. */
    record Matcher(String label, String operator, String value) {}

    private PromQl(String expression) {
        this.expression = expression;
    }

    static PromQl of(String expression) {
        var read = new PromQl(expression);
        read.read();
        return read;
    }

    List<Selector> selectors() {
        return selectors;
    }

    /** The labels after by, on and the like. */
    List<String> groupings() {
        return groupings;
    }

    private void read() {
        while (at < expression.length()) {
            char next = expression.charAt(at);
            if (isQuote(next)) {
                var unused = text();
            } else if (next == '[') {
                at = expression.indexOf(']', at);
            } else if (Character.isDigit(next)) {
                var unused = word();
            } else if (isPartOfName(next)) {
                name();
            } else {
                at++;
            }
        }
    }

    private void name() {
        var name = word();
        skipSpaces();
        if (LISTING_LABELS.contains(name)) {
            list();
        } else if (!WORDS.contains(name) && !isNext('(')) {
            selectors.add(new Selector(name, matchers()));
        }
    }

    private void list() {
        if (isNext('(')) {
            int end = expression.indexOf(')', at);
            for (var label : expression.substring(at + 1, end).split(",", -1)) {
                if (!label.isBlank()) {
                    groupings.add(label.strip());
                }
            }
            at = end + 1;
        }
    }

    private List<Matcher> matchers() {
        var matchers = new ArrayList<Matcher>();
        if (isNext('{')) {
            at++;
            skipSpaces();
            while (!isNext('}')) {
                matchers.add(matcher());
                skipSpaces();
                if (isNext(',')) {
                    at++;
                    skipSpaces();
                }
            }
            at++;
        }
        return List.copyOf(matchers);
    }

    private Matcher matcher() {
        var label = word();
        skipSpaces();
        int from = at;
        while (!isQuote(expression.charAt(at))) {
            at++;
        }
        return new Matcher(label, expression.substring(from, at).strip(), text());
    }

    private String word() {
        int from = at;
        while (at < expression.length() && (isPartOfName(expression.charAt(at)) || expression.charAt(at) == '.')) {
            at++;
        }
        return expression.substring(from, at);
    }

    private String text() {
        char quote = expression.charAt(at);
        var text = new StringBuilder();
        for (at++; expression.charAt(at) != quote; at++) {
            if (expression.charAt(at) == '\\') {
                at++;
            }
            text.append(expression.charAt(at));
        }
        at++;
        return text.toString();
    }

    private void skipSpaces() {
        while (at < expression.length() && Character.isWhitespace(expression.charAt(at))) {
            at++;
        }
    }

    private boolean isNext(char expected) {
        return at < expression.length() && expression.charAt(at) == expected;
    }

    private static boolean isQuote(char next) {
        return next == '"' || next == '\'' || next == '`';
    }

    private static boolean isPartOfName(char next) {
        return Character.isLetterOrDigit(next) || next == '_' || next == ':';
    }
}
