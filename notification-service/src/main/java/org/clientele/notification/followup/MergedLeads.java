package org.clientele.notification.followup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which leads are part of another one. */
public interface MergedLeads {

    /** Notes by the change of this number that the lead is part of another one; older news changes nothing. */
    void mergedInto(String leadId, String otherLeadId, long sequence);

    /** Notes by the change of this number that it is one of its own again. */
    void splitOff(String leadId, long sequence);

    /** The lead that it is directly a part of. */
    Optional<String> into(String leadId);

    /** The lead that it is part of in the end; itself if it is one of its own. */
    default String wholeOf(String leadId) {
        var around = new ArrayList<>(List.of(leadId));
        var next = into(leadId);
        while (next.isPresent() && !around.contains(next.get())) {
            around.add(next.get());
            next = into(next.get());
        }
        return around.getLast();
    }

    /** The lead and all that are part of it, or of one that is part of it, and so on. */
    List<String> withParts(String leadId);
}
