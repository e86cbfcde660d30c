package org.clientele.lead.lead;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What fields said before and after, as long as the test runs. */
public final class InMemoryFieldChanges implements FieldChanges {

    private final Map<String, List<FieldChange>> noted = new HashMap<>();

    @Override
    public void note(String changeId, String leadId, List<FieldChange> changes) {
        noted.put(changeId, changes);
    }

    @Override
    public Map<String, List<FieldChange>> of(Collection<String> changeIds) {
        var found = new HashMap<>(noted);
        found.keySet().retainAll(changeIds);
        return found;
    }
}
