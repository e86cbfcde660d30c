package org.clientele.lead.routing;

import java.util.Map;
import java.util.Set;

/** Counts the open leads of salespeople. */
public interface OpenLeads {

    /** How many each of them has; who has none may be missing. */
    Map<String, Integer> of(Set<String> salespersonIds);
}
