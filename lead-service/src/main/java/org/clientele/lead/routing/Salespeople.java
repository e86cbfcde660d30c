package org.clientele.lead.routing;

/** The salespeople, as far as their profiles have arrived. */
public interface Salespeople {

    Roster roster();
}
