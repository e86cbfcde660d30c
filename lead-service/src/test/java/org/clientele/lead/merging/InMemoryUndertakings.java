package org.clientele.lead.merging;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clientele.servicedefaults.Position;
import org.jspecify.annotations.Nullable;

/** Undertakings each of which changes in a step of its own, as in the store. */
public final class InMemoryUndertakings implements Undertakings {

    private static final Comparator<Position<Instant>> IN_ORDER =
            Comparator.<Position<Instant>, Instant>comparing(Position::value).thenComparing(Position::id);

    private final Map<String, Undertaking> undertakings = new LinkedHashMap<>();
    private final Runnable step;

    public InMemoryUndertakings(Runnable step) {
        this.step = step;
    }

    @Override
    public Undertaking begin(Undertaking wanted) {
        step.run();
        undertakings.putIfAbsent(wanted.undertakingId(), wanted);
        return undertakings.get(wanted.undertakingId());
    }

    @Override
    public Optional<Undertaking> find(String undertakingId) {
        step.run();
        return Optional.ofNullable(undertakings.get(undertakingId));
    }

    @Override
    public List<Undertaking> open(Collection<String> undertakingIds) {
        step.run();
        return undertakings.values().stream()
                .filter(one -> one.open() && undertakingIds.contains(one.undertakingId()))
                .toList();
    }

    @Override
    public List<Undertaking> openSince(Instant before, @Nullable Position<Instant> after, int limit) {
        return undertakings.values().stream()
                .filter(one -> one.open() && one.since().isBefore(before))
                .filter(one -> after == null || IN_ORDER.compare(one.place(), after) > 0)
                .sorted(Comparator.comparing(Undertaking::place, IN_ORDER))
                .limit(limit)
                .toList();
    }

    @Override
    public void end(String undertakingId) {
        step.run();
        undertakings.computeIfPresent(undertakingId, (id, one) -> ended(one));
    }

    private static Undertaking ended(Undertaking one) {
        return new Undertaking(
                one.undertakingId(),
                one.kind(),
                one.leadId(),
                one.mergeId(),
                one.otherLeadId(),
                one.choice(),
                one.author(),
                one.key(),
                one.since(),
                false);
    }

    @Override
    public void drop(String undertakingId) {
        step.run();
        undertakings.remove(undertakingId);
    }
}
