package org.clientele.analytics.dashboard.pages;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.clientele.analytics.dashboard.Overviews;
import org.clientele.analytics.facts.Names;
import org.clientele.analytics.facts.Project;
import org.clientele.analytics.ranking.RankedClient;
import org.clientele.analytics.scope.NamedPeriod;
import org.clientele.servicepages.table.Cell;
import org.clientele.servicepages.table.Row;
import org.clientele.servicepages.table.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the page of one client shows of it. */
@Component
class OneClientTables {

    /**
     * What a client is in a period.
     *
     * @param ranked its place among all; null if it had left by its end
     */
    record OfPeriod(@Nullable RankedClient ranked, BigInteger revenue) {}

    private final Words words;
    private final Names names;
    private final String currency;

    OneClientTables(Words words, Names names, Overviews overviews) {
        this.words = words;
        this.names = names;
        this.currency = overviews.currency();
    }

    /** What a client is in each of these periods, among all who may be shown. */
    Table figures(Map<NamedPeriod, OfPeriod> byPeriod) {
        var columns = List.of(
                words.text("period"),
                words.text("class"),
                words.number("rank"),
                words.number("revenue"),
                words.number("revenue_share"));
        var rows = byPeriod.entrySet().stream()
                .map(each -> row(each.getKey(), each.getValue()))
                .toList();
        return new Table("figures", words.of("client.caption"), columns, rows);
    }

    private Row row(NamedPeriod choice, OfPeriod client) {
        var figures = words.figures();
        var period = new Cell(words.of("period." + choice.code()), choice.code(), null);
        var revenue = figures.amount(client.revenue(), currency);
        var ranked = client.ranked();
        return ranked == null
                ? Row.of(period, words.formerClass(), Cell.of(""), revenue, Cell.of(""))
                : Row.of(
                        period,
                        Cell.of(ranked.clientClass().name()),
                        figures.count(ranked.rank()),
                        revenue,
                        figures.share(ranked.revenueShare()));
    }

    /** What a client signed, each in its own currency. */
    Table projects(List<Project> projects) {
        var columns = List.of(
                words.text("signed_on"),
                words.text("contract_type"),
                words.number("value"),
                words.text("starts_on"),
                words.text("ends_on"),
                words.text("salesperson"));
        var called = names.salespeople(projects.stream()
                .map(project -> project.owner().salespersonId())
                .filter(Objects::nonNull)
                .toList());
        var rows = projects.stream().map(project -> row(project, called)).toList();
        return new Table("projects", words.of("projects.caption"), columns, rows);
    }

    private Row row(Project project, Map<String, String> called) {
        var contract = project.contract();
        var person = project.owner().salespersonId();
        return Row.of(
                words.day(contract.signedOn()),
                Cell.of(contract.type()),
                words.figures().amount(BigInteger.valueOf(project.amount()), project.currency()),
                words.day(contract.startsOn()),
                words.day(contract.endsOn()),
                Cell.of(person == null ? words.of("salespeople.nobody") : called.getOrDefault(person, person)));
    }
}
