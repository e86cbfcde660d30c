package org.clientele.eventdelivery.aggregate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.clientele.eventdelivery.event.Outgoing;
import org.jspecify.annotations.Nullable;

/** What commands make of an aggregate, one after the other, before anything is written. */
record Decided<S extends Record, E>(
        Aggregate<S, E> aggregate,
        S state,
        long version,
        KeptCommands commands,
        List<Numbered> records,
        @Nullable Change change) {

    /** A record to be published, and the version of the aggregate that it tells of. */
    record Numbered(Outgoing record, long sequence) {}

    static <S extends Record, E> Decided<S, E> before(
            Aggregate<S, E> aggregate, S state, long version, KeptCommands commands, @Nullable Change change) {
        return new Decided<>(aggregate, state, version, commands, List.of(), change);
    }

    /** The same if the command was carried out before, or if nothing happens. */
    Decided<S, E> after(Command<S, E> command, Instant now) {
        if (commands.include(command.key())) {
            return this;
        }
        requireExpected(command);
        var events = command.decide().apply(state);
        if (events.isEmpty()) {
            return this;
        }
        var next = new Decided<>(aggregate, state, version, commands.plus(command.key()), records, change);
        for (var event : events) {
            next = next.after(new Happened<>(event, now, command.by()));
        }
        return next;
    }

    private void requireExpected(Command<S, E> command) {
        command.expected().ifPresent(expected -> {
            if (expected != version) {
                throw new StaleVersionException(command.id(), expected, version);
            }
        });
    }

    /** Each event is a version of its own. */
    Decided<S, E> after(Happened<E> happened) {
        var next = aggregate.fold().apply(state, happened.event());
        if (!id().equals(aggregate.id().apply(next))) {
            throw new IllegalStateException("An event may not give %s another id.".formatted(id()));
        }
        var all = new ArrayList<>(records);
        for (var record : aggregate.facts().of(next, happened)) {
            all.add(new Numbered(record, version + 1));
        }
        return new Decided<>(aggregate, next, version + 1, commands, List.copyOf(all), Change.after(change, happened));
    }

    String id() {
        return aggregate.id().apply(state);
    }

    Versioned<S> versioned() {
        return new Versioned<>(id(), version, state, change);
    }
}
