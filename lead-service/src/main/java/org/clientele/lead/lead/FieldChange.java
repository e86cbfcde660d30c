package org.clientele.lead.lead;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What a field said before and after a change; null if it said nothing. */
public record FieldChange(
        String field, @Nullable Object from, @Nullable Object to) {

    /** The changes that make the one out of the other, in the order of their names. */
    public static List<FieldChange> between(Map<String, Object> before, Map<String, Object> after) {
        var names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        return names.stream()
                .filter(name -> !Objects.equals(before.get(name), after.get(name)))
                .map(name -> new FieldChange(name, before.get(name), after.get(name)))
                .toList();
    }

    static List<FieldChange> between(Details before, Details after) {
        var was = before.fields();
        var is = after.fields();
        return before.differences(after).stream()
                .map(field -> new FieldChange(field, was.get(field), is.get(field)))
                .toList();
    }
}
