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
import org.clientele.servicepages.table.Column;
import org.clientele.servicepages.table.Row;
import org.clientele.servicepages.table.Table;
import org.springframework.stereotype.Component;

/** Clients by what they are worth, with their names as far as they are known. */
@Component
class ClientTables {

    static final String CLIENTS = "clients";

    private final Words words;
    private final Names names;
    private final String currency;

    ClientTables(Words words, Names names, Overviews overviews) {
        this.words = words;
        this.names = names;
        this.currency = overviews.currency();
    }

    List<Column> columns() {
        return List.of(
                words.text("client"),
                words.text("class"),
                words.number("rank"),
                words.number("revenue"),
                words.number("revenue_share"),
                words.number("cumulative_share"));
    }

    Table table(String caption, List<RankedClient> clients, ViewAddress address) {
        return new Table(CLIENTS, caption, columns(), rows(clients, address));
    }

    List<Row> rows(List<RankedClient> clients, ViewAddress address) {
        var called = names.clients(clients.stream().map(RankedClient::clientId).toList());
        return clients.stream().map(client -> row(client, called, address)).toList();
    }

    private Row row(RankedClient client, Map<String, String> called, ViewAddress address) {
        var figures = words.figures();
        var id = client.clientId();
        return Row.of(
                Cell.of(called.getOrDefault(id, id)).linked(address.of("/clients/" + id)),
                Cell.of(client.clientClass().name()),
                figures.count(client.rank()),
                figures.amount(client.revenue(), currency),
                figures.share(client.revenueShare()),
                figures.share(client.cumulativeShare()));
    }

    /** What a client is in each of these periods, among all who may be shown. */
    Table figures(Map<NamedPeriod, RankedClient> byPeriod) {
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

    private Row row(NamedPeriod choice, RankedClient client) {
        var figures = words.figures();
        return Row.of(
                new Cell(words.of("period." + choice.code()), choice.code(), null),
                Cell.of(client.clientClass().name()),
                figures.count(client.rank()),
                figures.amount(client.revenue(), currency),
                figures.share(client.revenueShare()));
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
