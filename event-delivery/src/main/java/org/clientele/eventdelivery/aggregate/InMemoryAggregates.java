package org.clientele.eventdelivery.aggregate;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.clientele.eventdelivery.event.Outgoing;

/**
 * The twin of {@link AggregateCollection} that keeps everything in this process and publishes to a list. Each read and
 * each conditional write of one aggregate is a step, between any two of which others may be at work.
 */
public class InMemoryAggregates<S extends Record, E> implements Repository<S, E> {

    private final Aggregate<S, E> aggregate;
    private final Clock clock;
    private final Runnable step;
    private final Map<String, Decided<S, E>> kept = new LinkedHashMap<>();
    private final Map<String, CommandKey> beginnings = new LinkedHashMap<>();

    public InMemoryAggregates(Aggregate<S, E> aggregate, Clock clock) {
        this(aggregate, clock, () -> {});
    }

    /**
     * The same, in steps that somebody counts.
     *
     * @param step is called before each step, and may let others go first
     */
    public InMemoryAggregates(Aggregate<S, E> aggregate, Clock clock, Runnable step) {
        this.aggregate = aggregate;
        this.clock = clock;
        this.step = step;
    }

    @Override
    public Optional<Versioned<S>> find(String id) {
        step.run();
        synchronized (kept) {
            return Optional.ofNullable(kept.get(id)).map(Decided::versioned);
        }
    }

    @Override
    public List<Versioned<S>> findAll(Collection<String> ids) {
        return ids.stream().distinct().flatMap(id -> find(id).stream()).toList();
    }

    /** All there are, in the order in which they began. */
    public Stream<Versioned<S>> all() {
        synchronized (kept) {
            return kept.values().stream().map(Decided::versioned).toList().stream();
        }
    }

    /** What was published of one of them, in order. */
    public List<Outgoing> published(String id) {
        synchronized (kept) {
            return Optional.ofNullable(kept.get(id)).stream()
                    .flatMap(decided -> decided.records().stream())
                    .map(Decided.Numbered::record)
                    .toList();
        }
    }

    @Override
    public List<Creation<S>> createAll(List<Beginning<S, E>> all) {
        return all.stream().map(this::created).toList();
    }

    private Creation<S> created(Beginning<S, E> beginning) {
        step.run();
        synchronized (kept) {
            return begun(beginning);
        }
    }

    private Creation<S> begun(Beginning<S, E> beginning) {
        String id = aggregate.id().apply(beginning.state());
        var first = beginnings.putIfAbsent(id, beginning.key());
        if (first != null) {
            return first.contradicts(beginning.key().bodyHash())
                    ? new Creation.KeyReused<>(beginning.key())
                    : new Creation.Existing<>(
                            Objects.requireNonNull(kept.get(id)).versioned());
        }
        var decided = Decided.before(aggregate, beginning.state(), 0, new KeptCommands(List.of()), null);
        for (var event : beginning.events()) {
            decided = decided.after(new Happened<>(event, now(), beginning.by()));
        }
        kept.put(id, decided);
        return new Creation.Created<>(decided.versioned());
    }

    @Override
    public boolean remove(Versioned<S> seen) {
        step.run();
        synchronized (kept) {
            var now = kept.get(seen.id());
            if (now == null || now.version() != seen.version()) {
                return false;
            }
            kept.remove(seen.id());
            beginnings.remove(seen.id());
            return true;
        }
    }

    @Override
    public List<Versioned<S>> changeAll(List<Command<S, E>> commands) {
        var changed = new ArrayList<Versioned<S>>();
        var refused = new ArrayList<RuntimeException>();
        for (var command : commands) {
            try {
                changed.add(changed(command));
            } catch (RuntimeException refusal) {
                refused.add(refusal);
            }
        }
        if (!refused.isEmpty()) {
            throw refused.getFirst();
        }
        return changed;
    }

    private Versioned<S> changed(Command<S, E> command) {
        step.run();
        synchronized (kept) {
            return carriedOut(command);
        }
    }

    private Versioned<S> carriedOut(Command<S, E> command) {
        var now = kept.get(command.id());
        if (now == null) {
            throw new NoSuchAggregateException(aggregate.name(), command.id());
        }
        var next = now.after(command, now());
        kept.put(command.id(), next);
        return next.versioned();
    }

    private Instant now() {
        return clock.instant();
    }
}
