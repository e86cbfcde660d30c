package org.clientele.lead.correspondence;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** When leads were touched, as far as their correspondence has been read back. */
public interface Touches {

    /**
     * A touch that became known.
     *
     * @param outbound whether somebody of ours reached out
     */
    record Noted(String leadId, boolean outbound, Instant at) {}

    /** Takes touches to heart, in any order and however often. */
    void note(List<Noted> touches);

    /** The touches of these leads by lead; untouched ones have {@link Touch#NONE}. */
    Map<String, Touch> of(Collection<String> leadIds);
}
