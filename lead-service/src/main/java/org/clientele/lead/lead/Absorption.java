package org.clientele.lead.lead;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Another lead that a lead took in by a merge.
 *
 * @param leadId the other lead
 * @param otherVersion the version of the other lead that was taken in, and no later one
 * @param leadIds the other lead and all that it had taken in itself
 * @param keys the keys that came along
 * @param taken the names of the fields whose values are the other lead's
 * @param displaced what these fields would be without it
 * @param clientId the client, or former client, that the other lead is for
 */
public record Absorption(
        String mergeId,
        String leadId,
        long otherVersion,
        List<String> leadIds,
        List<String> keys,
        List<String> taken,
        Details displaced,
        @Nullable String clientId) {

    /** Somebody changed these fields since: they stay as they are when the leads are split. */
    Absorption forgetting(Collection<String> changed) {
        var still = taken.stream().filter(field -> !changed.contains(field)).toList();
        var fields = displaced.fields();
        fields.keySet().removeAll(changed);
        return new Absorption(mergeId, leadId, otherVersion, leadIds, keys, still, Details.of(fields), clientId);
    }

    /** What these fields would be without it is now what they would have been without an earlier one. */
    Absorption displacing(Collection<String> inherited, Details earlier) {
        var fields = displaced.fields();
        fields.putAll(only(inherited, earlier));
        inherited.stream().filter(field -> !earlier.fields().containsKey(field)).forEach(fields::remove);
        return new Absorption(mergeId, leadId, otherVersion, leadIds, keys, taken, Details.of(fields), clientId);
    }

    private static Map<String, Object> only(Collection<String> names, Details details) {
        var fields = new HashMap<>(details.fields());
        fields.keySet().retainAll(names);
        return fields;
    }
}
