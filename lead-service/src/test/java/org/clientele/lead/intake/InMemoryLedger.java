package org.clientele.lead.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A ledger whose every conditional write is a step of its own, as in the store. */
final class InMemoryLedger implements Ledger {

    private final Map<String, LedgerEntry> entries = new LinkedHashMap<>();
    private final Set<String> repeats = new HashSet<>();
    private final Runnable step;

    InMemoryLedger(Runnable step) {
        this.step = step;
    }

    @Override
    public Map<String, LedgerEntry> receive(Collection<LedgerEntry> received) {
        for (var entry : received) {
            step.run();
            entries.putIfAbsent(entry.submissionId(), entry);
        }
        return find(received.stream().map(LedgerEntry::submissionId).toList());
    }

    @Override
    public void noteRepeats(List<Arrival> again) {
        again.forEach(arrival -> repeats.add(arrival.place()));
    }

    @Override
    public Map<String, LedgerEntry> find(Collection<String> submissionIds) {
        step.run();
        var found = new LinkedHashMap<>(entries);
        found.keySet().retainAll(submissionIds);
        return found;
    }

    @Override
    public Optional<LedgerEntry> findByRequest(String key) {
        return entries.values().stream()
                .filter(entry -> entry.receipt().request() != null
                        && entry.receipt().request().key().equals(key))
                .findFirst();
    }

    @Override
    public boolean decide(Collection<LedgerEntry> decided) {
        boolean all = true;
        for (var entry : decided) {
            step.run();
            all &= replace(entry, Outcome.RECEIVED, entry);
        }
        return all;
    }

    @Override
    public void takeBack(LedgerEntry decided) {
        step.run();
        replace(decided, decided.outcome(), decided.takenBack());
    }

    private boolean replace(LedgerEntry expected, Outcome outcome, LedgerEntry next) {
        var now = entries.get(expected.submissionId());
        if (now == null
                || now.settled()
                || now.outcome() != outcome
                || !Objects.equals(now.imported(), expected.imported())
                || now.decision().attempt() != expected.decision().attempt()) {
            return false;
        }
        entries.put(expected.submissionId(), next);
        return true;
    }

    @Override
    public boolean settle(Collection<LedgerEntry> decided) {
        boolean all = true;
        for (var entry : decided) {
            step.run();
            all &= replace(entry, entry.outcome(), entry.asSettled());
        }
        return all;
    }

    @Override
    public List<LedgerEntry> unsettled(Instant arrivedFrom, int without, Instant arrivedBefore, int limit) {
        return entries.values().stream()
                .filter(entry -> !entry.settled()
                        && !entry.receipt().at().isBefore(arrivedFrom)
                        && entry.receipt().at().isBefore(arrivedBefore))
                .sorted(Comparator.comparing(entry -> entry.receipt().at()))
                .skip(without)
                .limit(limit)
                .toList();
    }

    @Override
    public Counts counts(Names names) {
        var read = entries.values().stream()
                .filter(entry -> entry.receipt().place() != null)
                .count();
        var bySource = some(by(entry -> entry.submission().source()), names.source(), names.limit());
        return new Counts(
                bySource,
                some(
                        by(entry ->
                                Objects.requireNonNullElse(entry.submission().campaign(), "")),
                        names.campaign(),
                        names.limit()),
                by(entry -> LocalDate.ofInstant(entry.receipt().at(), ZoneOffset.UTC)
                        .toString()),
                sameIds(bySource.keySet()),
                read,
                repeats.size());
    }

    private static <T> SortedMap<String, T> some(Map<String, T> all, String from, int limit) {
        var some = new TreeMap<>(new TreeMap<>(all).tailMap(from));
        while (some.size() > limit) {
            some.pollLastEntry();
        }
        return some;
    }

    private Map<String, Long> sameIds(Set<String> sources) {
        return entries.values().stream()
                .filter(entry -> sources.contains(entry.submission().source()))
                .filter(entry -> entry.receipt().sameIdAs() != null && entry.outcome() != Outcome.WITHDRAWN)
                .collect(Collectors.groupingBy(entry -> entry.submission().source(), Collectors.counting()));
    }

    private Map<String, Map<Outcome, Long>> by(Function<LedgerEntry, String> key) {
        return entries.values().stream()
                .collect(
                        Collectors.groupingBy(key, Collectors.groupingBy(LedgerEntry::outcome, Collectors.counting())));
    }

    @Override
    public boolean hasUnsettled(String importId) {
        return entries.values().stream().anyMatch(entry -> !entry.settled() && entry.isOf(importId));
    }

    @Override
    public void withdraw(String importId, Collection<String> submissionIds) {
        submissionIds.forEach(submissionId -> entries.computeIfPresent(
                submissionId, (id, entry) -> entry.isOf(importId) ? entry.withdrawn() : entry));
    }

    @Override
    public void setAside(Collection<LedgerEntry> withdrawn) {
        for (var entry : withdrawn) {
            entries.putIfAbsent(entry.setAside().submissionId(), entry.setAside());
            entries.computeIfPresent(
                    entry.submissionId(), (id, now) -> now.outcome() == Outcome.WITHDRAWN ? null : now);
        }
    }

    @Override
    public List<LedgerEntry> ofImport(String importId, Outcome outcome, long afterRow, int limit) {
        return entries.values().stream()
                .filter(entry -> entry.isOf(importId) && entry.outcome() == outcome)
                .filter(entry -> entry.imported().row() > afterRow)
                .sorted(Comparator.comparingLong(entry -> entry.imported().row()))
                .limit(limit)
                .toList();
    }

    Collection<LedgerEntry> all() {
        return entries.values();
    }
}
