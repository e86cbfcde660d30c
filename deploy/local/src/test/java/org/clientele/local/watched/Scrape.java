package org.clientele.local.watched;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What services show to Prometheus: each metric with its type and the labels that its series have. */
final class Scrape {

    private static final Pattern SERIES = Pattern.compile("^([a-zA-Z_:][\\w:]*)(?:\\{(.*)})? \\S+.*$");
    private static final Pattern LABEL = Pattern.compile("(\\w+)=\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern TYPE = Pattern.compile("^# TYPE (\\S+) (\\S+)$");

    private final Map<String, Set<String>> labels = new TreeMap<>();
    private final Map<String, String> types = new HashMap<>();

    /** Takes what one service shows. */
    Scrape and(String page) {
        page.lines().forEach(this::line);
        return this;
    }

    private void line(String line) {
        var type = TYPE.matcher(line);
        if (type.matches()) {
            types.put(type.group(1), type.group(2));
        }
        var series = SERIES.matcher(line);
        if (series.matches()) {
            var known = labels.computeIfAbsent(series.group(1), any -> new TreeSet<>());
            if (series.group(2) != null) {
                LABEL.matcher(series.group(2)).results().forEach(label -> known.add(label.group(1)));
            }
        }
    }

    boolean has(String metric) {
        return labels.containsKey(metric);
    }

    /** The labels that any of its series has; those that Prometheus adds are not among them. */
    Set<String> labels(String metric) {
        return labels.getOrDefault(metric, Set.of());
    }

    /** Of all that are the platform's own, by the name under which their type is said. */
    Map<String, String> ours() {
        var ours = new TreeMap<String, String>();
        types.forEach((metric, type) -> {
            if (metric.startsWith("clientele_")) {
                ours.put(metric, type);
            }
        });
        return ours;
    }

    /** The labels of a metric that is shown as several series, such as a sum and a count. */
    Set<String> labelsOfAll(String metric) {
        var all = new TreeSet<String>();
        labels.forEach((series, names) -> {
            if (series.equals(metric) || series.matches(Pattern.quote(metric) + "_(count|sum|max|total)")) {
                all.addAll(names);
            }
        });
        return all;
    }
}
