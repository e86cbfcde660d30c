package org.clientele.lead.correspondence;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.clientele.eventdelivery.aggregate.Versioned;
import org.clientele.lead.lead.Author;
import org.clientele.lead.lead.Lead;
import org.clientele.lead.lead.Leads;
import org.clientele.servicedefaults.NotYoursException;
import org.springframework.stereotype.Service;

/** Takes correspondence with a lead in whatever state the lead is: it belongs to its history, and to its client's. */
@Service
public class RecordingCorrespondence {

    private final Leads leads;
    private final Correspondences correspondences;

    RecordingCorrespondence(Leads leads, Correspondences correspondences) {
        this.leads = leads;
        this.correspondences = correspondences;
    }

    /**
     * Keeps one entry; empty if there is no such lead.
     *
     * @throws NotYoursException if the lead is somebody else's and the author may change only what is its own
     */
    public Optional<Correspondence> record(Correspondence entry, CommandKey key, Author author) {
        return leads.find(entry.leadId()).map(found -> {
            var lead = whole(found.state());
            author.requireMayChange(lead);
            return correspondences.create(entry.with(lead).recorded(key)).state();
        });
    }

    /** An entry to be kept under a key. */
    public record Entry(Correspondence said, CommandKey key) {}

    /** Keeps many; each answers, when it is asked, as a single one does. */
    public List<Supplier<Optional<Correspondence>>> recordAll(List<Entry> entries, Author author) {
        var found =
                leads
                        .findAll(entries.stream()
                                .map(entry -> entry.said().leadId())
                                .collect(Collectors.toSet()))
                        .stream()
                        .map(Versioned::state)
                        .filter(lead -> lead.mergedInto() == null && author.mayChange(lead))
                        .collect(Collectors.toMap(Lead::leadId, Function.identity()));
        if (entries.stream().allMatch(entry -> found.containsKey(entry.said().leadId()))) {
            return recordAll(entries, found);
        }
        return entries.stream()
                .<Supplier<Optional<Correspondence>>>map(entry -> () -> record(entry.said(), entry.key(), author))
                .toList();
    }

    private List<Supplier<Optional<Correspondence>>> recordAll(List<Entry> entries, Map<String, Lead> found) {
        var begun = entries.stream()
                .map(entry -> entry.said()
                        .with(Objects.requireNonNull(found.get(entry.said().leadId())))
                        .recorded(entry.key()))
                .toList();
        return correspondences.createAll(begun).stream()
                .<Supplier<Optional<Correspondence>>>map(
                        kept -> () -> Optional.of(kept.orThrow().state()))
                .toList();
    }

    /** What is said to a lead that is part of another one is said to that one, and stays there. */
    private Lead whole(Lead lead) {
        var into = lead.mergedInto();
        return into == null
                ? lead
                : whole(leads.find(into.leadId()).orElseThrow().state());
    }
}
