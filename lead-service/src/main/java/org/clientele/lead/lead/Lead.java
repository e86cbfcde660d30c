package org.clientele.lead.lead;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.clientele.lead.matching.KeyHolder;
import org.clientele.lead.matching.Likeness;
import org.clientele.lead.routing.Assignment;
import org.clientele.lead.routing.LeadToRoute;
import org.clientele.lead.routing.Routing;
import org.clientele.servicedefaults.Money;
import org.jspecify.annotations.Nullable;

/**
 * A possible sale to a person or a company. It changes by its events alone; correspondence and attached submissions are
 * kept elsewhere.
 *
 * @param expectedValue what the sale may bring
 * @param expectedCloseOn the day on which it is expected to be decided, wherever that is
 * @param capturedAt when it became a lead
 * @param keys the hashed e-mail address and phone number that are its own while it is open
 * @param opening grows each time it is opened, so that its keys tell for which opening they are held
 * @param assignment whose it is and why, null while nobody has it
 * @param score how promising it was when that was last looked at, in points
 * @param unassigned why nobody has it, null if somebody has
 * @param clientId the current client that it is for, null if it may become a new one
 * @param merges what it took in and went into, null if neither
 * @param traces what it bears of others' doing, null if nothing
 */
public record Lead(
        String leadId,
        LeadState state,
        String step,
        Origin origin,
        @Nullable Person person,
        @Nullable Company company,
        @Nullable String need,
        @Nullable Money expectedValue,
        @Nullable LocalDate expectedCloseOn,
        @Nullable Qualification qualification,
        Instant capturedAt,
        List<String> keys,
        long opening,
        @Nullable Assignment assignment,
        @Nullable Integer score,
        Routing.@Nullable Unassigned unassigned,
        @Nullable String lossReason,
        @Nullable Conversion conversion,
        @Nullable String clientId,
        @Nullable Merges merges,
        @Nullable Traces traces) {

    /** A lead as it is when captured. */
    public static Lead captured(
            String leadId,
            String firstStep,
            Origin origin,
            @Nullable Person person,
            @Nullable Company company,
            @Nullable String need,
            @Nullable Money expectedValue,
            Instant at,
            List<String> keys,
            long opening) {
        return new Lead(
                leadId,
                LeadState.OPEN,
                firstStep,
                origin,
                person,
                company,
                need,
                expectedValue,
                null,
                null,
                at,
                keys,
                opening,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** The salesperson who has it. */
    public @Nullable String salespersonId() {
        return assignment == null ? null : assignment.salespersonId();
    }

    /** The team of the salesperson who has it. */
    public @Nullable String teamId() {
        return assignment == null ? null : assignment.teamId();
    }

    /**
     * What the rules of routing may ask of it.
     *
     * @param owner the salesperson whom the source names
     * @param clientOwner the salesperson who looks after the client that it is for
     */
    public LeadToRoute toRoute(@Nullable String owner, @Nullable String clientOwner) {
        return new LeadToRoute(
                leadId,
                origin.source(),
                origin.campaign(),
                company == null ? null : company.country(),
                company == null ? null : company.region(),
                company == null ? null : company.postcode(),
                company == null ? null : company.sector(),
                company == null ? null : company.employees(),
                person == null ? null : person.language(),
                expectedValue,
                score,
                owner,
                client() != null,
                clientOwner);
    }

    /** What the lead is after an event; whether it may happen was decided before. */
    public Lead after(LeadEvent event) {
        return new NextLead(this).apply(event);
    }

    /** The current client that it, or a part of it, is for. */
    public @Nullable String client() {
        return clientId != null
                ? clientId
                : absorbed().stream()
                        .map(Absorption::clientId)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
    }

    /** The same lead, for a current client. */
    public Lead forClient(@Nullable String ofClient) {
        return new Lead(
                leadId,
                state,
                step,
                origin,
                person,
                company,
                need,
                expectedValue,
                expectedCloseOn,
                qualification,
                capturedAt,
                keys,
                opening,
                assignment,
                score,
                unassigned,
                lossReason,
                conversion,
                ofClient,
                merges,
                traces);
    }

    /** What it is compared by to find others that may be the same. */
    public Likeness likeness() {
        return new Likeness(
                company == null ? null : company.name(),
                company == null ? null : company.registrationNumber(),
                company == null ? null : company.website(),
                person == null ? null : person.email(),
                person == null ? null : person.familyName(),
                company == null ? null : company.postcode());
    }

    /** The leads that it took in, in this order. */
    public List<Absorption> absorbed() {
        return merges == null ? List.of() : merges.absorbed();
    }

    /** What it took in by this merge. */
    public Optional<Absorption> absorption(String mergeId) {
        return absorbed().stream().filter(one -> one.mergeId().equals(mergeId)).findFirst();
    }

    /** What it gave back of this merge. */
    public Optional<GivenBack> givenBack(String mergeId) {
        return merges == null
                ? Optional.empty()
                : merges.givenBack().stream()
                        .filter(one -> one.mergeId().equals(mergeId))
                        .findFirst();
    }

    /** The lead that it went into. */
    public @Nullable MergedInto mergedInto() {
        return merges == null ? null : merges.into();
    }

    /** Whether it went into another by this merge. */
    public boolean isMergedBy(String mergeId) {
        var into = mergedInto();
        return into != null && into.mergeId().equals(mergeId);
    }

    /** The lead that it went into; whoever asks knows that there is one. */
    MergedInto requireMergedInto() {
        return Objects.requireNonNull(mergedInto(), leadId);
    }

    /** Itself and all leads that are part of it. */
    public List<String> leadIds() {
        return Stream.concat(Stream.of(leadId), absorbed().stream().flatMap(one -> one.leadIds().stream()))
                .toList();
    }

    /** The same as it would be if it had not taken in this one. */
    public Details detailsWithout(String mergeId) {
        var details = Details.of(this);
        return merges == null
                ? details
                : merges.absorption(mergeId)
                        .map(gone -> merges.without(gone, details))
                        .orElse(details);
    }

    /** Who has its keys while it is open in this opening. */
    public KeyHolder holder() {
        return holder(opening);
    }

    /** Who has its keys in another opening. */
    public KeyHolder holder(long inOpening) {
        return new KeyHolder(leadId, inOpening, origin.submissionId());
    }

    /** What it bears of others' doing since it was captured. */
    public Traces bears() {
        return traces == null ? Traces.NONE : traces;
    }

    /**
     * The opening that follows when it is opened, or has new keys, in this version of it; it is never the number of
     * another one, because versions only grow.
     */
    public long openingAfter(long version) {
        return opening + version;
    }

    /** Its conversion; whoever asks knows that there is one. */
    public Conversion requireConversion() {
        if (conversion == null) {
            throw new IllegalStateException("Lead %s was never to be converted.".formatted(leadId));
        }
        return conversion;
    }
}
