package org.clientele.analytics.dashboard.pages;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.clientele.analytics.dashboard.Overviews;
import org.clientele.analytics.dashboard.Planned;
import org.clientele.analytics.funnel.Funnel;
import org.clientele.analytics.funnel.LeadMonth;
import org.clientele.analytics.funnel.Step;
import org.clientele.analytics.ranking.Months;
import org.clientele.analytics.ranking.Share;
import org.clientele.servicepages.table.Cell;
import org.clientele.servicepages.table.Row;
import org.clientele.servicepages.table.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What became of leads, and what happened month by month. */
@Component
class LeadTables {

    private final Words words;
    private final String currency;

    LeadTables(Words words, Overviews overviews) {
        this.words = words;
        this.currency = overviews.currency();
    }

    /** Revenue, what was planned of it, and leads of the same months. */
    Table months(Months revenue, List<LeadMonth> leads, Planned planned) {
        var columns = List.of(
                words.text("month"),
                words.number("revenue"),
                words.number("target"),
                words.number("reached"),
                words.number("projects"),
                words.number("arrivals"),
                words.number("converted"),
                words.number("lost"));
        var byMonth = leads.stream().collect(Collectors.toMap(LeadMonth::month, month -> month));
        var rows = revenue.months().stream()
                .map(month -> row(month, byMonth, planned))
                .toList();
        return new Table("months", words.of("months.caption"), columns, rows);
    }

    private Row row(Months.Month revenue, Map<YearMonth, LeadMonth> leads, Planned planned) {
        var figures = words.figures();
        var month = leads.getOrDefault(revenue.month(), new LeadMonth(revenue.month(), 0, 0, 0));
        return Row.of(
                figures.month(revenue.month()),
                figures.amount(revenue.revenue(), currency),
                words.amount(planned.in(revenue.month()), currency),
                words.reached(revenue.revenue(), planned.measureIn(revenue.month())),
                figures.count(revenue.projects()),
                figures.count(month.arrivals()),
                figures.count(month.converted()),
                figures.count(month.lost()));
    }

    Table funnel(Funnel funnel) {
        var columns = List.of(
                words.text("step"),
                words.number("leads"),
                words.number("share_of_arrivals"),
                words.number("share_of_step_before"),
                words.number("median_days"));
        var rows = new ArrayList<Row>();
        int arrivals = funnel.leads().arrivals();
        int before = arrivals;
        for (var step : funnel.steps()) {
            rows.add(row(step, arrivals, before));
            before = step.leads();
        }
        rows.add(row(
                new Step(words.of("funnel.converted"), funnel.leads().converted(), funnel.medianDays()),
                arrivals,
                before));
        return new Table("funnel", words.of("funnel.caption"), columns, arrivals == 0 ? List.of() : rows);
    }

    private Row row(Step step, int arrivals, int before) {
        var figures = words.figures();
        return Row.of(
                Cell.of(step.step()),
                figures.count(step.leads()),
                figures.share(Share.of(step.leads(), arrivals)),
                figures.share(Share.of(step.leads(), before)),
                days(step.medianDays()));
    }

    Table lossReasons(Funnel funnel) {
        var columns = List.of(words.text("reason"), words.number("leads"), words.number("share_of_lost"));
        var figures = words.figures();
        var rows = funnel.lossReasons().entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(reason -> Row.of(
                        Cell.of(reason.getKey()),
                        figures.count(reason.getValue()),
                        figures.share(Share.of(reason.getValue(), funnel.leads().lost()))))
                .toList();
        return new Table("loss-reasons", words.of("loss.caption"), columns, rows);
    }

    /** The funnel in a few numbers, by the names of what to say beside them. */
    Map<String, Cell> summary(Funnel funnel) {
        var figures = words.figures();
        var leads = funnel.leads();
        var summary = new LinkedHashMap<String, Cell>();
        summary.put("leads.arrivals", figures.count(leads.arrivals()));
        summary.put("leads.converted", figures.count(leads.converted()));
        summary.put("leads.rate", figures.share(Share.of(leads.converted(), leads.arrivals())));
        summary.put("leads.value", figures.amount(leads.value(), currency));
        summary.put("leads.open", figures.count(leads.open()));
        return summary;
    }

    private Cell days(@Nullable Double days) {
        return days == null ? Cell.of("") : words.figures().number(BigDecimal.valueOf(days));
    }
}
