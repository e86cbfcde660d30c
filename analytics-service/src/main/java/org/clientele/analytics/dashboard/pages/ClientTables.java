package org.clientele.analytics.dashboard.pages;

import java.util.List;
import java.util.Map;
import org.clientele.analytics.dashboard.Overviews;
import org.clientele.analytics.facts.Names;
import org.clientele.analytics.ranking.FormerClient;
import org.clientele.analytics.ranking.RankedClient;
import org.clientele.servicepages.table.Cell;
import org.clientele.servicepages.table.Column;
import org.clientele.servicepages.table.Row;
import org.clientele.servicepages.table.Table;
import org.springframework.stereotype.Component;

/** Clients by what they are worth, with their names as far as they are known. */
@Component
class ClientTables {

    static final String CLIENTS = "clients";
    static final String FORMER = "former-clients";

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

    List<Column> formerColumns() {
        return List.of(words.text("client"), words.number("revenue"), words.text("left_on"), words.text("reason"));
    }

    Table former(List<FormerClient> clients, ViewAddress address) {
        return new Table(FORMER, words.of("former.caption"), formerColumns(), formerRows(clients, address));
    }

    List<Row> formerRows(List<FormerClient> clients, ViewAddress address) {
        var called = names.clients(clients.stream().map(FormerClient::clientId).toList());
        return clients.stream()
                .map(client -> Row.of(
                        Cell.of(called.getOrDefault(client.clientId(), client.clientId()))
                                .linked(address.of("/clients/" + client.clientId())),
                        words.figures().amount(client.revenue(), currency),
                        words.day(client.leftOn()),
                        Cell.of(client.reason())))
                .toList();
    }
}
