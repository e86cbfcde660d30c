package org.clientele.lead.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.clientele.eventdelivery.aggregate.StaleVersionException;
import org.clientele.lead.lead.Lead;
import org.clientele.lead.lead.LeadCommand;
import org.clientele.lead.lead.LeadEvent;
import org.clientele.lead.lead.Leads;
import org.jspecify.annotations.Nullable;

/** Leads that are read in one step and changed in another, if nobody was faster, as in the store. */
final class InMemoryLeads implements Leads {

    private final Map<String, Version> leads = new LinkedHashMap<>();
    private final Set<String> commands = new HashSet<>();
    private final List<String> attached = new ArrayList<>();
    private final Runnable step;

    InMemoryLeads(Runnable step) {
        this.step = step;
    }

    @Override
    public Optional<Version> find(String leadId) {
        step.run();
        return Optional.ofNullable(leads.get(leadId));
    }

    @Override
    public List<Version> findAll(List<String> leadIds) {
        step.run();
        return leadIds.stream().map(leads::get).filter(Objects::nonNull).toList();
    }

    @Override
    public void capture(List<NewLead> captured) {
        for (var one : captured) {
            step.run();
            leads.putIfAbsent(one.lead().leadId(), new Version(after(one.lead(), one.events()), 1));
        }
    }

    private static Lead after(Lead lead, List<LeadEvent> events) {
        var now = lead;
        for (var event : events) {
            now = now.after(event);
        }
        return now;
    }

    @Override
    public Version change(LeadCommand command, Function<Lead, List<LeadEvent>> decide) {
        while (true) {
            var read = find(command.leadId()).orElseThrow();
            if (commands.contains(command.leadId() + command.key().key())) {
                return read;
            }
            if (command.expected().isPresent() && command.expected().getAsLong() != read.number()) {
                throw new StaleVersionException(
                        command.leadId(), command.expected().getAsLong(), read.number());
            }
            var events = decide.apply(read.lead());
            step.run();
            if (events.isEmpty()) {
                return read;
            }
            if (leads.get(command.leadId()).number() == read.number()) {
                return write(command, read, events);
            }
        }
    }

    private Version write(LeadCommand command, Version read, List<LeadEvent> events) {
        var next = new Version(after(read.lead(), events), read.number() + events.size());
        leads.put(command.leadId(), next);
        commands.add(command.leadId() + command.key().key());
        for (var event : events) {
            if (event instanceof LeadEvent.SubmissionAttached submission) {
                attached.add(submission.origin().submissionId() + " to " + command.leadId());
            }
        }
        return next;
    }

    @Override
    public List<Lead> changeAll(List<Update> updates) {
        throw new UnsupportedOperationException("nobody changes many here");
    }

    @Override
    public List<Lead> openAfter(@Nullable String leadId, int limit) {
        throw new UnsupportedOperationException("nobody goes through all of them here");
    }

    @Override
    public List<Lead> unassigned(@Nullable Place after, int limit) {
        throw new UnsupportedOperationException("nobody assigns here");
    }

    Collection<Lead> all() {
        return leads.values().stream().map(Version::lead).toList();
    }

    /** Each time that a submission was attached to a lead. */
    List<String> attached() {
        return attached;
    }
}
