package org.clientele.lead.lead;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.clientele.eventdelivery.aggregate.Aggregate;
import org.clientele.eventdelivery.aggregate.Facts;
import org.clientele.lead.matching.Identities;
import org.clientele.lead.matching.KeyHolder;
import org.clientele.lead.matching.Likeness;
import org.clientele.lead.routing.Assignment;
import org.clientele.lead.routing.LeadToRoute;
import org.clientele.lead.routing.PastLeads;
import org.clientele.lead.routing.Routing;
import org.clientele.servicedefaults.Money;
import org.clientele.servicedefaults.Position;
import org.jspecify.annotations.Nullable;

/**
 * A possible sale to a person or a company. It changes by its events alone; correspondence and attached submissions are
 * kept elsewhere.
 *
 * @param conversion its way to a client, null if it was never to become one
 * @param merges what it took in and went into
 * @param traces what it bears of others' doing
 */
public record Lead(
        String leadId,
        Capture capture,
        Details details,
        Opening opening,
        Ownership ownership,
        Progress progress,
        @Nullable Conversion conversion,
        Merges merges,
        Traces traces) {

    /** A lead as it is when captured. */
    public static Lead captured(String leadId, String firstStep, Capture capture, Details details, Opening opening) {
        return new Lead(
                leadId,
                capture,
                details,
                opening,
                Ownership.NONE,
                Progress.at(firstStep),
                null,
                Merges.NONE,
                Traces.NONE);
    }

    /** How leads change and are published, found and asked for again. */
    public static Aggregate<Lead, LeadEvent> grammar(Facts<Lead, LeadEvent> facts, Identities identities) {
        return Aggregate.of("leads", Lead.class, Lead::leadId, Lead::after, facts)
                .dueAt(Lead::askAgainAt)
                .foundBy(new LeadIndex(identities)::of)
                .countedBy(LeadIndex.OPEN_WITH);
    }

    private @Nullable Instant askAgainAt() {
        return conversion == null ? null : conversion.askAgainAt();
    }

    /** What the lead is after an event; whether it may happen was decided before. */
    public Lead after(LeadEvent event) {
        var sheets = new Sheets(details, merges);
        var said = event instanceof LeadEvent.ChangesSheets it ? sheets.after(it, state()) : sheets;
        return new Lead(
                leadId,
                capture,
                said.details(),
                event instanceof LeadEvent.ChangesOpening it ? opening.after(it, merges) : opening,
                event instanceof LeadEvent.ChangesOwnership it ? ownership.after(it) : ownership,
                event instanceof LeadEvent.ChangesProgress it ? progress.after(it, merges) : progress,
                event instanceof LeadEvent.ChangesConversion it ? Conversion.after(it, conversion) : conversion,
                said.merges(),
                traces.after(event));
    }

    public LeadState state() {
        return progress.state();
    }

    public String step() {
        return progress.step();
    }

    /** Points, null if it was never scored. */
    public @Nullable Integer score() {
        return progress.score();
    }

    public Origin origin() {
        return capture.origin();
    }

    /** When it became a lead. */
    public Instant capturedAt() {
        return capture.at();
    }

    /** Its place among all leads, in the order in which they were captured. */
    public Position<Instant> arrival() {
        return new Position<>(capturedAt(), leadId());
    }

    public @Nullable Person person() {
        return details.person();
    }

    public @Nullable Company company() {
        return details.company();
    }

    /** What the sale may bring. */
    public @Nullable Money expectedValue() {
        return details.expectedValue();
    }

    /** The salesperson who has it. */
    public @Nullable String salespersonId() {
        return ownership.salespersonId();
    }

    /** The team of the salesperson who has it. */
    public @Nullable String teamId() {
        return ownership.teamId();
    }

    /** The client that it, or a part of it, is for; it may have left. */
    public @Nullable String client() {
        return capture.clientId() != null ? capture.clientId() : merges.clientId();
    }

    /** Its conversion; whoever asks knows that there is one. */
    public Conversion requireConversion() {
        if (conversion == null) {
            throw new IllegalStateException("Lead %s was never to be converted.".formatted(leadId));
        }
        return conversion;
    }

    /**
     * What the rules of routing may ask of it.
     *
     * @param owner the salesperson whom the source names
     * @param clientOwner the salesperson who looks after the client that it is for
     */
    public LeadToRoute toRoute(@Nullable String owner, @Nullable String clientOwner) {
        var company = details.companyOrNone();
        return new LeadToRoute(
                leadId,
                origin().source(),
                origin().campaign(),
                company.country(),
                company.region(),
                company.postcode(),
                company.sector(),
                company.employees(),
                details.personOrNone().language(),
                expectedValue(),
                score(),
                owner,
                client() != null,
                clientOwner);
    }

    /** What the rules of routing could ask of it when it came; whom the source named is known while it is theirs. */
    public PastLeads.PastLead past() {
        return new PastLeads.PastLead(toRoute(ownership.ownerGiven(), null), capturedAt(), salespersonId());
    }

    /** What it is compared by to find others that may be the same. */
    public Likeness likeness() {
        var company = details.companyOrNone();
        var person = details.personOrNone();
        return new Likeness(
                details.company() == null ? null : company.name(),
                company.registrationNumber(),
                company.website(),
                person.email(),
                person.familyName(),
                company.postcode());
    }

    /** How many submissions it came of or had attached to it, without those that were taken out again. */
    public int submissions() {
        return 1 + traces.attached();
    }

    /** The leads that it took in, in this order. */
    public List<Absorption> absorbed() {
        return merges.absorbed();
    }

    /** What it took in by this merge. */
    public Optional<Absorption> absorption(String mergeId) {
        return merges.absorption(mergeId);
    }

    /** The lead that it went into. */
    public @Nullable MergedInto mergedInto() {
        return merges.into();
    }

    /** Whether it went into another by this merge. */
    public boolean isMergedBy(String mergeId) {
        var into = merges.into();
        return into != null && into.mergeId().equals(mergeId);
    }

    /** Itself and all leads that are part of it. */
    public List<String> leadIds() {
        return Stream.concat(Stream.of(leadId), absorbed().stream().flatMap(one -> one.leadIds().stream()))
                .toList();
    }

    /** The keys that are its own while it is open. */
    public List<String> keys() {
        return opening.keys();
    }

    /** Who has its keys while it is open in this opening. */
    public KeyHolder holder() {
        return holder(opening.number());
    }

    /** Who has its keys in another opening. */
    public KeyHolder holder(long inOpening) {
        return new KeyHolder(leadId, inOpening, origin().submissionId());
    }

    /** The number of the opening that follows when it is opened, or has new keys, in this version of it. */
    public long openingAfter(long version) {
        return opening.after(version);
    }

    /** Gives it to somebody; to whom it is already given changes nothing. */
    public List<LeadEvent> assign(Assignment assignment) {
        progress.requireEditable("assigned");
        return ownership.assign(assignment);
    }

    /** Gives it to whom the rules give it, if it waits; says why nobody has it, unless that was said before. */
    public List<LeadEvent> route(Routing routing) {
        return state().isEditable() ? ownership.route(routing) : List.of();
    }

    /**
     * Refuses what is said to have happened before the interest was shown, or before it was captured if that came first
     * or nobody said when it was.
     *
     * @throws BeforeItsBeginException if it is
     */
    void requireHadBegunBy(@Nullable Instant occurredAt) {
        var shown = origin().occurredAt();
        var begin = shown == null || shown.isAfter(capturedAt()) ? capturedAt() : shown;
        if (occurredAt != null && occurredAt.isBefore(begin)) {
            throw new BeforeItsBeginException(begin);
        }
    }

    /** Moves it to a step, forwards or backwards. */
    public List<LeadEvent> moveTo(String step, @Nullable Instant occurredAt) {
        return progress.moveTo(step, occurredAt);
    }

    /** Keeps the answers of a qualification; they may be given again while the lead is qualified. */
    public List<LeadEvent> qualify(
            Qualification answers, @Nullable Money value, Steps steps, @Nullable Instant occurredAt) {
        progress.requireEditable("qualified");
        var change = LeadEvent.ValueChange.of(expectedValue(), value);
        return List.of(new LeadEvent.LeadQualified(answers, steps.qualified(step()), value, change, occurredAt));
    }

    /** Gives it up. */
    public List<LeadEvent> lose(String reason, @Nullable Instant occurredAt) {
        return progress.lose(reason, occurredAt);
    }

    /** Keeps a score that is another one; a lead that nobody may change keeps the one it has. */
    public List<LeadEvent> rescore(Score score) {
        return progress.rescore(score);
    }

    /** Whether submissions that are to become part of it in this opening still may. */
    public boolean takesPartsIn(long ofOpening) {
        return state().isOpen() && opening.number() == ofOpening;
    }

    /** Takes submissions that are about it as well, and forgets what the ledger has noted. */
    public List<LeadEvent> attach(List<Origin> submissions, Unnoted noted) {
        return submissions.stream()
                .<LeadEvent>map(one -> new LeadEvent.SubmissionAttached(one, noted))
                .toList();
    }

    /** Gives submissions up, in whatever state it is, and forgets what the ledger has noted. */
    public List<LeadEvent> detach(List<Origin> submissions, String importId, Unnoted noted) {
        return submissions.stream()
                .<LeadEvent>map(one -> new LeadEvent.SubmissionDetached(one, importId, noted))
                .toList();
    }

    /** Goes with the import that made it, unless somebody did something with it. */
    public List<LeadEvent> withdraw(String importId) {
        return isUntouched() ? List.of(new LeadEvent.LeadWithdrawn(importId)) : List.of();
    }

    /** Whether nobody has worked on it and nothing else was attached to it. */
    public boolean isUntouched() {
        return state().isEditable() && traces.hasNone();
    }

    /** Says something else from now on; what is said before and after is noted under the id. */
    List<LeadEvent> change(String changeId, Details after, ChangedKeys keys, long inOpening) {
        progress.requireEditable("changed");
        var fields = List.copyOf(details.differences(after));
        return fields.isEmpty()
                ? List.of()
                : List.of(new LeadEvent.LeadDetailsChanged(changeId, fields, after, keys.all(), inOpening));
    }

    /** Is worked on again; only if it was lost. */
    List<LeadEvent> reopen(long inOpening) {
        if (state() != LeadState.LOST) {
            throw new WrongStateException(state(), "reopened");
        }
        return List.of(new LeadEvent.LeadReopened(inOpening));
    }

    /** Stays lost: another open lead has its e-mail address or phone number by now. */
    List<LeadEvent> refuseReopening(String otherLeadId) {
        return List.of(new LeadEvent.LeadReopeningRefused(otherLeadId));
    }

    /** Lets a change that was meant for this version never come. */
    List<LeadEvent> giveUpChange() {
        return List.of(new LeadEvent.LeadDetailsChangeGivenUp());
    }

    /**
     * Becomes the client that was asked for; asked for again while it is on its way there, or has got there, nothing.
     */
    public List<LeadEvent> convert(@Nullable String named, Conversion begun) {
        if (state() == LeadState.QUALIFIED) {
            return List.of(new LeadEvent.LeadConversionStarted(begun));
        }
        if (conversion != null && conversion.isOnItsWayTo(named, begun.wanted().project())) {
            return List.of();
        }
        throw new WrongStateException(state(), "converted like this");
    }

    /** Follows what the portfolio service says; an answer to another conversion changes nothing. */
    public List<LeadEvent> heed(ConversionAnswer answer, Instant at) {
        return conversion == null ? List.of() : conversion.heed(answer, at);
    }

    /** Begins to be no client again, in an opening of its own. */
    public List<LeadEvent> undo(Conversion.Undoing undoing, Instant askAgainAt, long inOpening) {
        return List.of(
                new LeadEvent.LeadConversionUndoStarted(requireConversion().undoing(undoing, askAgainAt), inOpening));
    }

    /** Stays the client that it is. */
    public List<LeadEvent> refuseUndo(List<String> reasons, @Nullable String otherLeadId) {
        return List.of(new LeadEvent.LeadConversionUndoRefused(reasons, otherLeadId));
    }

    /** Whether its conversion is still to be undone; refuses if there is none to undo. */
    public boolean isToBeUndone() {
        if (conversion == null || !conversion.mayBeUndone()) {
            throw new WrongStateException(state(), "undone");
        }
        return conversion.state() == Conversion.State.CONVERTED;
    }

    /** Becomes part of another one. */
    public List<LeadEvent> goInto(String mergeId, String otherLeadId) {
        return List.of(new LeadEvent.LeadMergedInto(mergeId, otherLeadId));
    }

    /** Gives back what it took in by this merge, if it still has it. */
    public List<LeadEvent> giveBack(String mergeId, long otherOpening) {
        progress.requireEditable("split");
        return absorption(mergeId)
                .<List<LeadEvent>>map(
                        one -> List.of(new LeadEvent.LeadSplit(one, new GivenBack(mergeId, otherOpening))))
                .orElse(List.of());
    }

    /** Is a lead of its own again if it is part of another by the merge that was given back. */
    public List<LeadEvent> comeBack(String fromLeadId, GivenBack back) {
        return isMergedBy(back.mergeId())
                ? List.of(new LeadEvent.LeadSplitOff(back.mergeId(), fromLeadId, back.opening()))
                : List.of();
    }

    /**
     * Refuses what people may not do with it now.
     *
     * @throws WrongStateException unless they may change it
     */
    public void requireEditable(String wanted) {
        progress.requireEditable(wanted);
    }

    /** What it would say if it had not taken in this one. */
    public Details detailsWithout(String mergeId) {
        return absorption(mergeId).map(gone -> merges.without(gone, details)).orElse(details);
    }
}
