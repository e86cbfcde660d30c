package org.clientele.analytics.dashboard.pages;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.clientele.analytics.dashboard.Overviews;
import org.clientele.analytics.dashboard.Planned;
import org.clientele.analytics.facts.Names;
import org.clientele.analytics.ranking.ClassTotal;
import org.clientele.analytics.ranking.CurvePoint;
import org.clientele.analytics.ranking.Dimension;
import org.clientele.analytics.ranking.GroupRevenue;
import org.clientele.analytics.ranking.Ranking;
import org.clientele.analytics.scope.NotCounted;
import org.clientele.servicepages.table.Cell;
import org.clientele.servicepages.table.Column;
import org.clientele.servicepages.table.Row;
import org.clientele.servicepages.table.Table;
import org.springframework.stereotype.Component;

/** The tables of the dashboard, which are its charts and its files as well. */
@Component
class DashboardTables {

    static final String CLASSES = "classes";
    static final String PARETO = "pareto";
    static final String SALESPEOPLE = "salespeople";
    static final String TEAMS = "teams";
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
        return new Table(CLASSES, words.of("classes.caption"), columns, joined(rows, former(ranking, address)));
    }

    /** Those that left, in no class: with them the revenue of the table is all that there is. */
    private List<Row> former(Ranking ranking, ViewAddress address) {
        if (ranking.formerClients() == 0) {
            return List.of();
        }
        var figures = words.figures();
        return List.of(Row.of(
                words.formerClass().linked(address.of("/clients/former")),
                figures.count(ranking.formerClients()),
                Cell.of(""),
                figures.amount(ranking.formerRevenue(), currency),
                Cell.of("")));
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

    /** What is in no figure of the page, in words; nothing where everything is. */
    List<String> notCounted(List<NotCounted> missing) {
        return missing.stream()
                .map(each -> words.of(
                        "not-counted",
                        each.projects(),
                        words.figures().amount(each.amount(), each.currency()).text()))
                .toList();
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

    Table salespeople(List<GroupRevenue> groups, ViewAddress address) {
        return groups(SALESPEOPLE, Dimension.SALESPERSON, groups, address, List.of(), group -> List.of());
    }

    /** With what they were to sell. */
    Table teams(List<GroupRevenue> groups, Planned planned, ViewAddress address) {
        var columns = List.of(words.number("target"), words.number("reached"));
        return groups(TEAMS, Dimension.TEAM, groups, address, columns, group -> {
            var target = planned.of(group.group());
            return List.of(
                    words.amount(target, currency), words.reached(group.revenue(), planned.measureOf(group.group())));
        });
    }

    private Table groups(
            String name,
            Dimension dimension,
            List<GroupRevenue> groups,
            ViewAddress address,
            List<Column> more,
            Function<GroupRevenue, List<Cell>> moreOf) {
        var columns = List.of(
                words.text(dimension.code()),
                words.number("clients"),
                words.number("projects"),
                words.number("revenue"),
                words.number("revenue_share"));
        var called = called(dimension, groups);
        var rows = groups.stream()
                .map(group -> row(group, named(dimension, group, called, address), moreOf.apply(group)))
                .toList();
        return new Table(name, words.of(name + ".caption"), joined(columns, more), rows);
    }

    private static <T> List<T> joined(List<T> some, List<T> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    private Map<String, String> called(Dimension dimension, List<GroupRevenue> groups) {
        var ids = groups.stream()
                .map(GroupRevenue::group)
                .filter(Objects::nonNull)
                .toList();
        return dimension == Dimension.TEAM ? names.teams(ids) : names.salespeople(ids);
    }

    private Cell named(Dimension dimension, GroupRevenue group, Map<String, String> called, ViewAddress address) {
        var id = group.group();
        if (id == null) {
            return Cell.of(words.of("salespeople.nobody"));
        }
        var link = dimension == Dimension.TEAM ? address.ofTeam(id) : address.ofSalesperson(id);
        return Cell.of(called.getOrDefault(id, id)).linked(link);
    }

    private Row row(GroupRevenue group, Cell name, List<Cell> more) {
        var figures = words.figures();
        var cells = List.of(
                name,
                figures.count(group.clients()),
                figures.count(group.projects()),
                figures.amount(group.revenue(), currency),
                figures.share(group.revenueShare()));
        return new Row(joined(cells, more));
    }
}
