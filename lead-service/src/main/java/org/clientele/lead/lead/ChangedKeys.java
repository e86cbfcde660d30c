package org.clientele.lead.lead;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.clientele.lead.matching.Identities;
import org.jspecify.annotations.Nullable;

/**
 * What a change of its e-mail address or phone number does to the keys of a lead. The keys of leads that are part of it
 * stay, so that they can be given back.
 *
 * @param all the keys that it has then
 * @param gained those of them that it does not have yet, in their order
 * @param given those that it has no more
 */
record ChangedKeys(List<String> all, List<String> gained, List<String> given) {

    private static final String EMAIL = "person.email";
    private static final String PHONE = "person.phone";

    static ChangedKeys of(Lead lead, Details after, Identities identities) {
        var changed = new HashSet<>(lead.details().differences(after));
        changed.retainAll(Set.of(EMAIL, PHONE));
        if (changed.isEmpty()) {
            return new ChangedKeys(lead.keys(), List.of(), List.of());
        }
        var given = new HashSet<String>();
        said(lead).forEach(details -> given.addAll(keys(details, changed, identities)));
        lead.absorbed().forEach(one -> given.removeAll(one.keys()));
        given.removeAll(keys(after, Set.of(EMAIL, PHONE), identities));
        given.retainAll(lead.keys());
        var gained = new ArrayList<>(keys(after, changed, identities));
        gained.removeAll(lead.keys());
        var all = Stream.concat(lead.keys().stream(), gained.stream())
                .filter(key -> !given.contains(key))
                .sorted()
                .toList();
        return new ChangedKeys(all, gained, List.copyOf(given));
    }

    /** What it says, and what it would say without the leads that are part of it. */
    private static Stream<Details> said(Lead lead) {
        return Stream.concat(Stream.of(lead.details()), lead.absorbed().stream().map(Absorption::displaced));
    }

    private static List<String> keys(Details details, Collection<String> fields, Identities identities) {
        var values = details.fields();
        return identities.keys(text(values, fields, EMAIL), text(values, fields, PHONE));
    }

    private static @Nullable String text(Map<String, Object> values, Collection<String> fields, String field) {
        return fields.contains(field) && values.get(field) instanceof String text ? text : null;
    }
}
