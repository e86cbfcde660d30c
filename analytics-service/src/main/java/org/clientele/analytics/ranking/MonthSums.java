package org.clientele.analytics.ranking;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.clientele.analytics.facts.ProjectBlock;

/** Adds up what projects contribute to months. */
final class MonthSums {

    private final List<YearMonth> months;
    private final int[] projects;
    private final List<ExactSum> sums;

    MonthSums(List<YearMonth> months) {
        this.months = months;
        this.projects = new int[months.size()];
        this.sums = Stream.generate(ExactSum::new).limit(months.size()).toList();
    }

    void add(ProjectBlock block, int at, int month, long amount) {
        projects[month]++;
        sums.get(month).add(amount);
    }

    List<Months.Month> months() {
        return IntStream.range(0, projects.length)
                .mapToObj(at -> new Months.Month(
                        months.get(at), projects[at], sums.get(at).value()))
                .toList();
    }
}
