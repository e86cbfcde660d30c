package org.clientele.lead.correspondence;

import java.util.Collection;
import java.util.Map;

/** When leads were touched, as far as their correspondence has been read back. */
public interface Touches {

    /** The touches of these leads by lead; untouched ones have {@link Touch#NONE}. */
    Map<String, Touch> of(Collection<String> leadIds);
}
