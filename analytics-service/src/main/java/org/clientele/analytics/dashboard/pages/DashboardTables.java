package org.clientele.analytics.dashboard.pages;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.clientele.analytics.dashboard.Overview;
import org.clientele.analytics.dashboard.Overviews;
import org.clientele.analytics.facts.Names;
import org.clientele.analytics.ranking.ClassTotal;
import org.clientele.analytics.ranking.CurvePoint;
import org.clientele.analytics.ranking.GroupRevenue;
import org.clientele.analytics.ranking.Ranking;
import org.clientele.servicepages.table.Cell;
import org.clientele.servicepages.table.Row;
import org.clientele.servicepages.table.Table;
import org.springframework.stereotype.Component;

/** The tables of the dashboard, which are its charts and its files as well. */
@Component
class DashboardTables {

    static final String CLASSES = "classes";
    static final String PARETO = "pareto";
    static final String SALESPEOPLE = "salespeople";
    private static final int MOST_POINTS = 100;

    private final Words words;
    private final Names names;
    private final String currency;

    DashboardTables(Words words, Names names, Overviews overviews) {
        this.words = words;
        this.names = names;
        this.currency = overviews.currency();
    }

    Table classes(Ranking ranking, ViewAddress address) {
        var columns = List.of(
                words.text("class"),
                words.number("clients"),
                words.number("client_share"),
                words.number("revenue"),
                words.number("revenue_share"));
        var rows = ranking.classes().stream().map(one -> row(one, address)).toList();
        return new Table(CLASSES, words.of("classes.caption"), columns, rows);
    }

    private Row row(ClassTotal total, ViewAddress address) {
        var figures = words.figures();
        var clients = figures.count(total.clients());
        var name = Cell.of(total.clientClass().name());
        return Row.of(
                name.linked(address.of("/clients", "class", total.clientClass())),
                clients,
                figures.share(total.clientShare()),
                figures.amount(total.revenue(), currency),
                figures.share(total.revenueShare()));
    }

    Table pareto(Ranking ranking) {
        var columns = List.of(
                words.number("clients"),
                words.number("client_share"),
                words.number("revenue"),
                words.number("revenue_share"));
        var rows = ranking.curve(MOST_POINTS).stream().map(this::row).toList();
        return new Table(PARETO, words.of("pareto.caption"), columns, rows);
    }

    private Row row(CurvePoint point) {
        var figures = words.figures();
        return Row.of(
                figures.count(point.clients()),
                figures.share(point.clientShare()),
                figures.amount(point.revenue(), currency),
                figures.share(point.revenueShare()));
    }

    Table salespeople(Overview overview, ViewAddress address) {
        var columns = List.of(
                words.text("salesperson"),
                words.number("clients"),
                words.number("projects"),
                words.number("revenue"),
                words.number("revenue_share"));
        var called = names.salespeople(overview.salespeople().stream()
                .map(GroupRevenue::group)
                .filter(Objects::nonNull)
                .toList());
        var rows = overview.salespeople().stream()
                .map(person -> row(person, called, address))
                .toList();
        return new Table(SALESPEOPLE, words.of("salespeople.caption"), columns, rows);
    }

    private Row row(GroupRevenue person, Map<String, String> called, ViewAddress address) {
        var figures = words.figures();
        var id = person.group();
        return Row.of(
                id == null
                        ? Cell.of(words.of("salespeople.nobody"))
                        : Cell.of(called.getOrDefault(id, id)).linked(address.ofSalesperson(id)),
                figures.count(person.clients()),
                figures.count(person.projects()),
                figures.amount(person.revenue(), currency),
                figures.share(person.revenueShare()));
    }
}
