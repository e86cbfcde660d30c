package org.clientele.notification.followup;

import java.util.List;

/** Which leads are part of another one. */
public interface MergedLeads {

    /** Notes by the change of this number that the lead is part of another one; older news changes nothing. */
    void mergedInto(String leadId, String otherLeadId, long sequence);

    /** Notes by the change of this number that it is one of its own again. */
    void splitOff(String leadId, long sequence);

    /** The lead and all that are part of it, or of one that is part of it, and so on. */
    List<String> withParts(String leadId);
}
