package org.clientele.lead.intake;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clientele.eventdelivery.aggregate.Command;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.clientele.eventdelivery.aggregate.Versioned;
import org.clientele.eventdelivery.event.By;
import org.clientele.eventdelivery.failure.OutboxFullException;
import org.clientele.lead.lead.Lead;
import org.clientele.lead.lead.LeadEvent;
import org.clientele.lead.lead.Leads;
import org.clientele.lead.lead.Origin;
import org.clientele.lead.lead.Unnoted;
import org.springframework.stereotype.Service;

/**
 * Makes submissions part of leads and takes them out again, each once, however many share a lead, whoever else is at it
 * and wherever somebody stops.
 *
 * <p>The lead changes first and keeps the submission until the ledger says the same. Whoever is about to change it
 * reads the lead, then the ledger, and changes the lead in the version that was read and in no other: what was done and
 * noted before is in the ledger then, what was done and not noted is in the lead, and what is done meanwhile makes
 * another version.
 */
@Service
public class PartsOfLeads {

    /** They are one write, and fewer than a lead's outbox holds. */
    private static final int TOGETHER = 40;

    /** The broker is away if a full outbox has no room for so long. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private static final Duration LOOK_AGAIN = Duration.ofMillis(20);

    private final Leads leads;
    private final Ledger ledger;

    PartsOfLeads(Leads leads, Ledger ledger) {
        this.leads = leads;
        this.ledger = ledger;
    }

    /** What a lead and the ledger say of some submissions, the lead first. */
    private record Seen(Versioned<Lead> lead, Map<String, LedgerEntry> ledger) {

        Unnoted unnoted() {
            return lead.state().traces().unnoted();
        }

        /** What need not be in the lead any more. */
        Unnoted noted() {
            return new Unnoted(
                    unnoted().attached().stream().filter(this::isSettled).toList(),
                    unnoted().detached().stream().filter(id -> !isPart(id)).toList());
        }

        private boolean isSettled(String submissionId) {
            return now(submissionId).map(LedgerEntry::settled).orElse(true);
        }

        private boolean isPart(String submissionId) {
            return now(submissionId)
                    .filter(now -> now.settled() && isAttached(now))
                    .isPresent();
        }

        private Optional<LedgerEntry> now(String submissionId) {
            return Optional.ofNullable(ledger.get(submissionId));
        }

        private boolean isAttached(LedgerEntry entry) {
            return entry.outcome() == Outcome.ATTACHED && lead.id().equals(entry.leadId());
        }

        boolean isStillToAttach(LedgerEntry entry) {
            var id = entry.submissionId();
            return !unnoted().attached().contains(id)
                    && now(id).filter(now -> !now.settled() && now.isSameDecisionAs(entry))
                            .isPresent();
        }

        boolean isStillToDetach(LedgerEntry entry, String importId) {
            var id = entry.submissionId();
            return !unnoted().detached().contains(id)
                    && now(id).filter(now -> isAttached(now) && now.isOf(importId))
                            .isPresent();
        }
    }

    /** Attaches submissions to their leads; those whose lead is not open any more as it was are decided anew. */
    void attach(Collection<LedgerEntry> decided) {
        some(decided, entry -> entry.receipt().by(), (leadId, by, some) -> {
            reading(leadId, some, seen -> attach(seen, by, some));
            var unused = ledger.settle(some);
        });
    }

    private void attach(Seen seen, By by, List<LedgerEntry> some) {
        var taken = new ArrayList<LedgerEntry>();
        for (var entry : some.stream().filter(seen::isStillToAttach).toList()) {
            if (seen.lead().state().takesPartsIn(entry.decision().opening())) {
                taken.add(entry);
            } else {
                ledger.takeBack(entry);
            }
        }
        change(seen, by, lead -> lead.attach(origins(taken), seen.noted()));
    }

    /** Takes submissions that an import brought out of their leads, in whatever state these are. */
    public void detach(Collection<LedgerEntry> attached, String importId, By by) {
        some(attached, entry -> by, (leadId, same, some) -> {
            reading(leadId, some, seen -> detach(seen, by, some, importId));
            ledger.withdraw(importId, ids(some));
        });
    }

    private void detach(Seen seen, By by, List<LedgerEntry> some, String importId) {
        var missing = some.stream()
                .filter(entry -> seen.isStillToDetach(entry, importId))
                .toList();
        change(seen, by, lead -> lead.detach(origins(missing), importId, seen.noted()));
    }

    /** Work on submissions of one lead that are changed by the same. */
    private interface Work {

        void on(String leadId, By by, List<LedgerEntry> some);
    }

    /** A lead whose outbox stays full keeps none of the others waiting. */
    private static void some(Collection<LedgerEntry> all, Function<LedgerEntry, By> by, Work work) {
        Function<LedgerEntry, String> leadId = entry -> Objects.requireNonNull(entry.leadId());
        var full = new ArrayList<OutboxFullException>();
        all.stream()
                .collect(Collectors.groupingBy(leadId, LinkedHashMap::new, Collectors.groupingBy(by)))
                .forEach((id, byWhom) -> byWhom.forEach((who, entries) -> {
                    try {
                        for (int from = 0; from < entries.size(); from += TOGETHER) {
                            work.on(id, who, entries.subList(from, Math.min(entries.size(), from + TOGETHER)));
                        }
                    } catch (OutboxFullException others) {
                        full.add(others);
                    }
                }));
        if (!full.isEmpty()) {
            throw full.getFirst();
        }
    }

    /** Changes the lead as it was seen; sees it again if others were faster, or when its outbox has room. */
    private void reading(String leadId, List<LedgerEntry> some, Consumer<Seen> change) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                var unused = leads.asRead(leadId, OptionalLong.empty(), read -> {
                    change.accept(see(read, some));
                    return read;
                });
                return;
            } catch (OutboxFullException full) {
                if (System.nanoTime() > end || isInterruptedWhileResting()) {
                    throw full;
                }
            }
        }
    }

    private Seen see(Versioned<Lead> read, List<LedgerEntry> some) {
        var ids = Stream.concat(
                ids(some).stream(), read.state().traces().unnoted().submissionIds());
        return new Seen(read, ledger.find(ids.distinct().toList()));
    }

    private void change(Seen seen, By by, Function<Lead, List<? extends LeadEvent>> decide) {
        var read = seen.lead();
        var command = Command.<Lead, LeadEvent>of(read.id(), CommandKey.once(), by, decide);
        var unused = leads.change(command.expecting(OptionalLong.of(read.version())));
    }

    private static List<Origin> origins(List<LedgerEntry> entries) {
        return entries.stream().map(LedgerEntry::origin).toList();
    }

    private static List<String> ids(List<LedgerEntry> entries) {
        return entries.stream().map(LedgerEntry::submissionId).toList();
    }

    private static boolean isInterruptedWhileResting() {
        try {
            Thread.sleep(LOOK_AGAIN);
            return false;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
