package org.clientele.lead.lead.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.clientele.eventdelivery.background.DueWork;
import org.clientele.eventdelivery.event.Outgoing;
import org.clientele.eventdelivery.former.AggregateCollection;
import org.clientele.eventdelivery.former.Aggregates;
import org.clientele.eventdelivery.former.Change;
import org.clientele.eventdelivery.former.Command;
import org.clientele.eventdelivery.former.NewAggregate;
import org.clientele.eventdelivery.former.Stored;
import org.clientele.lead.lead.AlikeLeads;
import org.clientele.lead.lead.By;
import org.clientele.lead.lead.Lead;
import org.clientele.lead.lead.LeadCommand;
import org.clientele.lead.lead.LeadEvent;
import org.clientele.lead.lead.LeadSearch;
import org.clientele.lead.lead.Leads;
import org.clientele.lead.matching.Identities;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Repository;

/** Stores each lead with what it still has to publish; a conversion that is due is asked for again. */
@Repository
class MongoLeads implements Leads, LeadSearch.Index, AlikeLeads {

    private final AggregateCollection<LeadDocument> leads;
    private final Identities identities;
    private final Clock clock;

    MongoLeads(
            Aggregates aggregates,
            DueWork dueWork,
            Identities identities,
            Clock clock,
            @Value("${clientele.conversion.ask-again}") Duration askAgain) {
        this.leads = aggregates.collection("leads", LeadDocument.class, MongoLeads::askAgainAt);
        this.identities = identities;
        this.clock = clock;
        index(leads.documents());
        dueWork.register(leads.firing((document, now) -> {
            var again = askedAgain(document.lead(), now.plus(askAgain));
            return change(document.lead(), List.of(again), By.policy());
        }));
    }

    private static void index(MongoCollection<LeadDocument> documents) {
        documents.createIndex(Indexes.descending("lead.capturedAt", "_id"));
        documents.createIndex(Indexes.compoundIndex(
                Indexes.ascending("lead.assignment.salespersonId"), Indexes.descending("lead.capturedAt", "_id")));
        for (var field : List.of("lead.origin.source", "lead.origin.campaign", "lead.step")) {
            documents.createIndex(
                    Indexes.compoundIndex(Indexes.ascending(field), Indexes.descending("lead.capturedAt", "_id")));
        }
        documents.createIndex(Indexes.descending("lead.score", "_id"));
        documents.createIndex(Indexes.compoundIndex(
                Indexes.ascending("lead.assignment.salespersonId"), Indexes.descending("lead.score", "_id")));
        documents.createIndex(Indexes.ascending("words"));
        documents.createIndex(Indexes.ascending("waiting"), new IndexOptions().sparse(true));
        documents.createIndex(Indexes.ascending("openWith"), new IndexOptions().sparse(true));
        documents.createIndex(Indexes.ascending("marks"), new IndexOptions().sparse(true));
    }

    private static LeadEvent askedAgain(Lead lead, Instant next) {
        var again = lead.requireConversion().askedAgainAt(next);
        return again.isBeingUndone()
                ? new LeadEvent.LeadConversionUndoStarted(again, lead.opening())
                : new LeadEvent.LeadConversionStarted(again);
    }

    private static @Nullable Instant askAgainAt(LeadDocument document) {
        var conversion = document.lead().conversion();
        return conversion == null ? null : conversion.askAgainAt();
    }

    @Override
    public Optional<Version> find(String leadId) {
        return leads.find(leadId).map(MongoLeads::version);
    }

    private static Version version(Stored<LeadDocument> stored) {
        return new Version(stored.state().lead(), stored.version());
    }

    @Override
    public List<Version> findAll(List<String> leadIds) {
        return leads.findAll(leadIds).stream().map(MongoLeads::version).toList();
    }

    @Override
    public void capture(List<NewLead> captured) {
        var creations = captured.stream()
                .map(one -> new NewAggregate<>(
                        creation(one), new CommandKey(one.lead().origin().submissionId(), null)))
                .toList();
        var unused = leads.createAll(creations);
    }

    private Change<LeadDocument> creation(NewLead captured) {
        var events = new ArrayList<LeadEvent>();
        events.add(new LeadEvent.LeadCaptured());
        events.addAll(captured.events());
        return change(captured.lead(), events, captured.by());
    }

    @Override
    public Version change(LeadCommand command, Function<Lead, List<LeadEvent>> decide) {
        Function<LeadDocument, Change<LeadDocument>> change =
                document -> changeOrNone(document, decide, command.author().by());
        return version(
                command.expected().isPresent()
                        ? leads.change(command.leadId(), command.expected().getAsLong(), command.key(), change)
                        : leads.change(command.leadId(), command.key(), change));
    }

    @Override
    public List<Lead> changeAll(List<Update> updates) {
        var commands = updates.stream()
                .map(update -> new Command<LeadDocument>(
                        update.leadId(),
                        update.key(),
                        document -> changeOrNone(document, update.decide(), update.by())))
                .toList();
        return leads.changeAll(commands).stream()
                .map(stored -> stored.state().lead())
                .toList();
    }

    private Change<LeadDocument> changeOrNone(LeadDocument document, Function<Lead, List<LeadEvent>> decide, By by) {
        var events = decide.apply(document.lead());
        return events.isEmpty() ? Change.none(document) : change(document.lead(), events, by);
    }

    /** Each event is a fact of its own; then follow what is not a fact. */
    private Change<LeadDocument> change(Lead before, List<LeadEvent> events, By by) {
        var now = clock.instant();
        var lead = before;
        var facts = new ArrayList<Outgoing>();
        for (var event : events) {
            lead = lead.after(event);
            facts.add(LeadFacts.fact(lead, event, now, by));
        }
        var change = Change.to(LeadDocument.of(lead, identities));
        for (var fact : facts) {
            change = change.fact(fact);
        }
        return withProfileAndRequest(change, lead, events);
    }

    private static Change<LeadDocument> withProfileAndRequest(
            Change<LeadDocument> facts, Lead lead, List<LeadEvent> events) {
        var change = facts;
        for (var event : events) {
            change = switch (event) {
                case LeadEvent.LeadCaptured captured -> change.with(LeadFacts.profile(lead));
                case LeadEvent.LeadQualified qualified -> change.with(LeadFacts.profile(lead));
                case LeadEvent.LeadMerged merged -> change.with(LeadFacts.profile(lead));
                case LeadEvent.LeadSplit split -> change.with(LeadFacts.profile(lead));
                case LeadEvent.LeadDetailsChanged changed -> change.with(LeadFacts.profile(lead));
                case LeadEvent.LeadDetailsChangeGivenUp givenUp -> change;
                case LeadEvent.LeadConversionStarted started ->
                    change.with(LeadFacts.onboardingRequest(lead, started.conversion()));
                case LeadEvent.LeadConversionUndoStarted started ->
                    change.with(LeadFacts.undoRequest(lead, started.conversion()));
                case LeadEvent.LeadConversionUndone undone -> change;
                case LeadEvent.LeadConversionUndoRefused refused -> change;
                case LeadEvent.SubmissionAttached attached -> change;
                case LeadEvent.LeadAssigned assigned -> change;
                case LeadEvent.LeadScored scored -> change;
                case LeadEvent.LeadUnassigned nobody -> change;
                case LeadEvent.LeadStepChanged changed -> change;
                case LeadEvent.LeadLost lost -> change;
                case LeadEvent.LeadReopened reopened -> change;
                case LeadEvent.LeadReopeningRefused refused -> change;
                case LeadEvent.LeadConverted converted -> change;
                case LeadEvent.LeadConversionRefused refused -> change;
                case LeadEvent.LeadMergedInto into -> change;
                case LeadEvent.LeadSplitOff off -> change;
                case LeadEvent.SubmissionDetached detached -> change;
                case LeadEvent.LeadWithdrawn withdrawn -> change;
            };
        }
        return change;
    }

    @Override
    public List<Lead> openAfter(@Nullable String leadId, int limit) {
        var open = Filters.in("lead.state", LeadQuery.OPEN);
        return leads.documents()
                .find(leadId == null ? open : Filters.and(Filters.gt("_id", leadId), open))
                .sort(Sorts.ascending("_id"))
                .limit(limit)
                .map(LeadDocument::lead)
                .into(new ArrayList<>());
    }

    @Override
    public List<Lead> unassigned(@Nullable Place after, int limit) {
        var last = after == null ? "" : LeadDocument.waiting(after.capturedAt(), after.leadId());
        return leads.documents()
                .find(Filters.gt("waiting", last))
                .sort(Sorts.ascending("waiting"))
                .limit(limit)
                .map(LeadDocument::lead)
                .into(new ArrayList<>());
    }

    @Override
    public List<Lead> having(String mark, int limit) {
        return leads.documents()
                .find(Filters.eq("marks", mark))
                .limit(limit)
                .map(LeadDocument::lead)
                .into(new ArrayList<>());
    }

    @Override
    public List<Lead> find(LeadSearch search) {
        return leads.documents()
                .find(LeadQuery.filter(search, identities, clock.instant()))
                .sort(LeadQuery.sort(search.order()))
                .limit(search.limit())
                .map(LeadDocument::lead)
                .into(new ArrayList<>());
    }
}
