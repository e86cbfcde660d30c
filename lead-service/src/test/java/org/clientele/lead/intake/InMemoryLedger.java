package org.clientele.lead.intake;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A ledger whose every conditional write is a step of its own, as in the store. */
final class InMemoryLedger implements Ledger {

    private final Map<String, LedgerEntry> entries = new LinkedHashMap<>();
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
    public void noteRepeats(List<Arrival> repeats) {
        throw new UnsupportedOperationException("nothing is read here");
    }

    @Override
    public Read read() {
        throw new UnsupportedOperationException("nothing is read here");
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
                || now.decision().attempt() != expected.decision().attempt()) {
            return false;
        }
        entries.put(expected.submissionId(), next);
        return true;
    }

    @Override
    public void settle(Collection<String> submissionIds) {
        for (var submissionId : submissionIds) {
            step.run();
            entries.computeIfPresent(submissionId, (id, entry) -> entry.asSettled());
        }
    }

    @Override
    public List<LedgerEntry> unsettled(Instant arrivedBefore, int limit) {
        return entries.values().stream()
                .filter(entry -> !entry.settled() && entry.receipt().at().isBefore(arrivedBefore))
                .limit(limit)
                .toList();
    }

    @Override
    public List<Count> counts() {
        throw new UnsupportedOperationException("nobody counts here");
    }

    @Override
    public void withdraw(String importId, Collection<String> submissionIds) {
        throw new UnsupportedOperationException("nothing is imported here");
    }

    @Override
    public void setAside(Collection<LedgerEntry> withdrawn) {
        throw new UnsupportedOperationException("nothing is imported here");
    }

    @Override
    public List<LedgerEntry> ofImport(String importId, Outcome outcome, long afterRow, int limit) {
        throw new UnsupportedOperationException("nothing is imported here");
    }

    Collection<LedgerEntry> all() {
        return entries.values();
    }
}
