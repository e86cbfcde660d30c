package org.clientele.analytics.dashboard.pages;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.clientele.analytics.churn.ClientAtRisk;
import org.clientele.analytics.classes.ClassChange;
import org.clientele.analytics.dashboard.Overviews;
import org.clientele.analytics.facts.Names;
import org.clientele.analytics.ranking.ClientClass;
import org.clientele.analytics.scope.Organisation;
import org.clientele.analytics.segments.Membership;
import org.clientele.servicepages.table.Cell;
import org.clientele.servicepages.table.Column;
import org.clientele.servicepages.table.Row;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Clients of whom something changed lately, or who need attention. */
@Component
class NewsTables {

    static final String CLASS_CHANGES = "class-changes";
    static final String SEGMENT_CHANGES = "segment-changes";
    static final String ATTENTION = "attention";

    private final Words words;
    private final Names names;
    private final String currency;
    private final Organisation organisation;

    NewsTables(Words words, Names names, Overviews overviews, Organisation organisation) {
        this.words = words;
        this.names = names;
        this.currency = overviews.currency();
        this.organisation = organisation;
    }

    List<Column> classColumns() {
        return List.of(
                words.text("client"),
                words.text("class_before"),
                words.text("class_now"),
                words.text("since"),
                words.number("revenue"));
    }

    List<Row> classRows(List<ClassChange> changes, ViewAddress address) {
        var called = called(changes, ClassChange::clientId);
        return changes.stream()
                .map(change -> Row.of(
                        client(change.clientId(), called, address),
                        clientClass(change.previous()),
                        clientClass(change.clientClass()),
                        day(change.moment()),
                        words.figures().amount(change.revenue(), currency)))
                .toList();
    }

    private Cell clientClass(@Nullable ClientClass known) {
        return known == null ? new Cell(words.of("class-changes.none"), "", null) : Cell.of(known.name());
    }

    List<Column> segmentColumns() {
        return List.of(words.text("client"), words.text("segment"), words.text("segment_change"), words.text("since"));
    }

    List<Row> segmentRows(List<Membership> changes, ViewAddress address) {
        var called = called(changes, Membership::clientId);
        return changes.stream()
                .map(change -> Row.of(
                        client(change.clientId(), called, address),
                        Cell.of(change.segment()),
                        inOrOut(change.inside() ? "entered" : "left"),
                        day(change.told().at())))
                .toList();
    }

    private Cell inOrOut(String code) {
        return new Cell(words.of("segment-changes." + code), code, null);
    }

    List<Column> attentionColumns() {
        return List.of(
                words.text("client"), words.text("signals"), words.number("at_stake"), words.text("salesperson"));
    }

    List<Row> attentionRows(List<ClientAtRisk> clients, ViewAddress address) {
        var called = called(clients, ClientAtRisk::clientId);
        var people = names.salespeople(clients.stream()
                .map(ClientAtRisk::salespersonId)
                .filter(Objects::nonNull)
                .toList());
        return clients.stream()
                .map(client -> Row.of(
                        client(client.clientId(), called, address),
                        signals(client),
                        words.figures().amount(client.atStake(), currency),
                        person(client.salespersonId(), people)))
                .toList();
    }

    private Cell signals(ClientAtRisk client) {
        var codes = client.signals().stream().map(one -> one.kind().code()).toList();
        return new Cell(
                codes.stream().map(code -> words.of("signal." + code)).collect(Collectors.joining(", ")),
                String.join(" ", codes),
                null);
    }

    private Cell person(@Nullable String id, Map<String, String> called) {
        return id == null ? new Cell(words.of("salespeople.nobody"), "", null) : Cell.of(called.getOrDefault(id, id));
    }

    private Cell day(Instant instant) {
        return words.day(instant.atZone(organisation.zone()).toLocalDate());
    }

    private static Cell client(String id, Map<String, String> called, ViewAddress address) {
        return Cell.of(called.getOrDefault(id, id)).linked(address.of("/clients/" + id));
    }

    private <T> Map<String, String> called(Collection<T> about, Function<T, String> clientId) {
        return names.clients(about.stream().map(clientId).toList());
    }
}
