package org.clientele.lead.merging;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.clientele.eventdelivery.aggregate.Versioned;
import org.clientele.lead.lead.Absorption;
import org.clientele.lead.lead.Author;
import org.clientele.lead.lead.Details;
import org.clientele.lead.lead.Lead;
import org.clientele.lead.lead.LeadEvent;
import org.clientele.lead.lead.WrongStateException;
import org.clientele.lead.merging.PreviewingMerges.Conflict;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of two leads that are one: decides whether they may be, and field by field whose value counts.
 *
 * @param other as it was read: it goes into the surviving lead in this version and in no other
 */
record Merger(String mergeId, Lead survivor, Versioned<Lead> other, Choice choice) {

    /** More in one lead would be a mistake, and a lead is kept small. */
    static final int MOST_ABSORBED = 20;

    /**
     * Lets the surviving lead take the other one in; what it announced before it need not announce again.
     *
     * @throws WrongStateException if one of them is not open or qualified
     * @throws MergeRefusedException if they cannot be merged for another reason
     */
    List<LeadEvent> announce(Author author) {
        if (survivor.absorption(mergeId).isPresent()) {
            return List.of();
        }
        requireMayMerge(author);
        return List.of(event());
    }

    private void requireMayMerge(Author author) {
        author.requireMayChange(survivor);
        author.requireMayChange(other.state());
        survivor.requireEditable("merged");
        other.state().requireEditable("merged");
        if (!mayGoIntoSurvivor()) {
            throw new MergeRefusedException("These leads are being merged already, or are the same.");
        }
        if (!areForOneClient()) {
            throw new MergeRefusedException("The leads are for different clients.");
        }
        if (survivor.absorbed().size() >= MOST_ABSORBED) {
            throw new MergeRefusedException("A lead takes in %d others at most.".formatted(MOST_ABSORBED));
        }
    }

    /** The other lead has changed since it was announced: it is announced as it is now, or not at all any more. */
    List<LeadEvent> announceAnew() {
        return survivor.absorption(mergeId)
                .filter(announced -> announced.otherVersion() < other.version())
                .map(announced ->
                        List.<LeadEvent>of(mayGoIntoSurvivor() ? event() : new LeadEvent.LeadSplit(announced, null)))
                .orElse(List.of());
    }

    private boolean mayGoIntoSurvivor() {
        return other.state().state().isEditable() && !other.state().leadIds().contains(survivor.leadId());
    }

    private boolean areForOneClient() {
        return survivor.client() == null
                || other.state().client() == null
                || Objects.equals(survivor.client(), other.state().client());
    }

    /** Whether nothing but its author is in the way of it. */
    boolean isPossible() {
        return survivor.state().isEditable() && mayGoIntoSurvivor() && areForOneClient();
    }

    List<Conflict> conflicts() {
        var ours = ours();
        return theirs().entrySet().stream()
                .filter(field -> ours.containsKey(field.getKey()) && differs(field, ours))
                .map(field -> new Conflict(
                        field.getKey(), Objects.requireNonNull(ours.get(field.getKey())), field.getValue()))
                .toList();
    }

    private Map<String, Object> ours() {
        return survivor.detailsWithout(mergeId).fields();
    }

    private Map<String, Object> theirs() {
        return other.state().details().fields();
    }

    private static boolean differs(Map.Entry<String, Object> field, Map<String, Object> ours) {
        return !field.getValue().equals(ours.get(field.getKey()));
    }

    LeadEvent.LeadMerged event() {
        var ours = ours();
        var gained = new LinkedHashMap<>(theirs());
        gained.entrySet().removeIf(field -> !isTaken(field, ours));
        if (!ours.containsKey(Details.COMPANY_NAME) && !gained.containsKey(Details.COMPANY_NAME)) {
            gained.keySet().removeIf(Details::isOfCompany);
        }
        var taken = List.copyOf(gained.keySet());
        ours.keySet().retainAll(taken);
        var absorption = new Absorption(
                mergeId,
                other.state().leadId(),
                other.version(),
                other.state().leadIds(),
                other.state().keys(),
                taken,
                Details.of(ours),
                other.state().client());
        return new LeadEvent.LeadMerged(absorption, Details.of(gained));
    }

    private boolean isTaken(Map.Entry<String, Object> field, Map<String, Object> ours) {
        var name = field.getKey();
        return differs(field, ours)
                && !choice.ours().contains(name)
                && (choice.theirs().contains(name) || isGap(ours.get(name)));
    }

    private static boolean isGap(@Nullable Object value) {
        return value == null || (value instanceof String text && text.isBlank());
    }
}
