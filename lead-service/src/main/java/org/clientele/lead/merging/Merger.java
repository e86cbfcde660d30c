package org.clientele.lead.merging;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.clientele.lead.lead.Absorption;
import org.clientele.lead.lead.Details;
import org.clientele.lead.lead.Lead;
import org.clientele.lead.lead.LeadEvent;
import org.clientele.lead.lead.Leads;
import org.clientele.lead.merging.PreviewingMerges.Conflict;
import org.jspecify.annotations.Nullable;

/** What becomes of two leads that are one: decides field by field whose value counts. */
record Merger(String mergeId, Lead survivor, Leads.Version other, Choice choice) {

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
        return Details.of(other.lead()).fields();
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
                other.lead().leadId(),
                other.number(),
                other.lead().leadIds(),
                other.lead().keys(),
                taken,
                Details.of(ours),
                other.lead().client());
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
