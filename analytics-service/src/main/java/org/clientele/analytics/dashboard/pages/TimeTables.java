package org.clientele.analytics.dashboard.pages;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.clientele.analytics.dashboard.Overviews;
import org.clientele.analytics.effort.ClientEffort;
import org.clientele.analytics.effort.Efforts;
import org.clientele.analytics.facts.Names;
import org.clientele.analytics.owed.Owed;
import org.clientele.analytics.ranking.Share;
import org.clientele.analytics.scope.Organisation;
import org.clientele.servicepages.table.Cell;
import org.clientele.servicepages.table.Column;
import org.clientele.servicepages.table.Row;
import org.clientele.servicepages.table.Table;
import org.springframework.stereotype.Component;

/** What time clients took beside what they are worth, and what is owed to them. */
@Component
class TimeTables {

    private static final int MINUTES_OF_AN_HOUR = 60;

    private final Words words;
    private final Names names;
    private final String currency;
    private final ZoneId zone;

    TimeTables(Words words, Names names, Overviews overviews, Organisation organisation) {
        this.words = words;
        this.names = names;
        this.currency = overviews.currency();
        this.zone = organisation.zone();
    }

    /** Clients by the time that they took. */
    Table effort(Efforts efforts, ViewAddress address, int most) {
        var clients = efforts.clients().stream().limit(most).toList();
        return new Table("effort", words.of("effort.caption"), columns(), rows(efforts, clients, address));
    }

    /** Those of them about whom something is suggested, whoever would free most time first. */
    Table suggested(Efforts efforts, ViewAddress address, int most) {
        var clients = efforts.suggested().stream()
                .sorted((one, other) -> Long.compare(other.excessMinutes(), one.excessMinutes()))
                .limit(most)
                .toList();
        return new Table("suggested", words.of("suggested.caption"), columns(), rows(efforts, clients, address));
    }

    private List<Column> columns() {
        return List.of(
                words.text("client"),
                words.number("hours"),
                words.number("effort_share"),
                words.number("revenue"),
                words.number("revenue_share"),
                words.number("hours_to_free_per_month"),
                words.text("suggestion"));
    }

    private List<Row> rows(Efforts efforts, List<ClientEffort> clients, ViewAddress address) {
        var called = names.clients(clients.stream().map(ClientEffort::clientId).toList());
        return clients.stream()
                .map(client -> row(client, efforts, called, address))
                .toList();
    }

    private Row row(ClientEffort client, Efforts efforts, Map<String, String> called, ViewAddress address) {
        var figures = words.figures();
        var id = client.clientId();
        return Row.of(
                Cell.of(called.getOrDefault(id, id)).linked(address.of("/clients/" + id)),
                figures.number(hours(client.minutes(), 1)),
                figures.share(Share.of(client.minutes(), client.allMinutes())),
                figures.amount(client.revenue(), currency),
                figures.share(Share.of(client.revenue(), client.allRevenue())),
                figures.number(hours(client.excessMinutes(), efforts.months())),
                suggestion(client, efforts));
    }

    private static BigDecimal hours(long minutes, double months) {
        return BigDecimal.valueOf(minutes / months / MINUTES_OF_AN_HOUR).setScale(1, RoundingMode.HALF_UP);
    }

    private Cell suggestion(ClientEffort client, Efforts efforts) {
        var suggestion = efforts.suggestion(client);
        return suggestion == null
                ? Cell.of("")
                : new Cell(words.of("suggestion." + suggestion.code()), suggestion.code(), null);
    }

    /** Who owes follow-ups, those who are latest first. */
    Table followUps(List<Owed> owed, ViewAddress address) {
        var columns = List.of(
                words.text("salesperson"),
                words.number("late"),
                words.text("late_since"),
                words.number("open"),
                words.number("done"));
        var called = names.salespeople(owed.stream().map(Owed::salespersonId).toList());
        var rows = owed.stream().map(each -> row(each, called, address)).toList();
        return new Table("follow-ups", words.of("follow-ups.caption"), columns, rows);
    }

    private Row row(Owed owed, Map<String, String> called, ViewAddress address) {
        var figures = words.figures();
        var id = owed.salespersonId();
        var since =
                owed.lateSince() == null ? null : owed.lateSince().atZone(zone).toLocalDate();
        return Row.of(
                Cell.of(called.getOrDefault(id, id)).linked(address.ofSalesperson(id)),
                figures.count(owed.late()),
                words.day(since),
                figures.count(owed.open()),
                figures.count(owed.done()));
    }
}
