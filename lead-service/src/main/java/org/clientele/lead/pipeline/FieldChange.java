package org.clientele.lead.pipeline;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a field said before and after a change; null if it said nothing. */
public record FieldChange(
        String field, @Nullable Object from, @Nullable Object to) {

    static List<FieldChange> between(Details before, Details after) {
        var was = before.fields();
        var is = after.fields();
        return before.differences(after).stream()
                .map(field -> new FieldChange(field, was.get(field), is.get(field)))
                .toList();
    }
}
