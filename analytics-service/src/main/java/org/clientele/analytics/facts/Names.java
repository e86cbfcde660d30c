package org.clientele.analytics.facts;

import java.util.Collection;
import java.util.Map;

/** How clients, salespeople and teams are called, as far as is known; whoever has no name here is shown by id. */
public interface Names {

    Map<String, String> clients(Collection<String> clientIds);

    Map<String, String> salespeople(Collection<String> salespersonIds);

    Map<String, String> teams(Collection<String> teamIds);
}
