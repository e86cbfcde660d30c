package org.clientele.lead.lead;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * What the fields of leads said before and after each change, for their history. It is kept apart from the facts, which
 * only name the fields, so that it can be erased.
 */
public interface FieldChanges {

    /** Notes what a change is about to do; it counts only if there is a fact that names it. */
    void note(String changeId, String leadId, List<FieldChange> changes);

    /** By the ids of the changes; what was erased is absent. */
    Map<String, List<FieldChange>> of(Collection<String> changeIds);
}
