package org.clientele.kubernetes;

import java.util.Map;
import java.util.TreeMap;

/** All checks, by what they are about. */
final class Checks {

    static final Map<String, Check> ALL = new TreeMap<>(Map.ofEntries(
            Map.entry("models", new Models()),
            Map.entry("selectors", new Selectors()),
            Map.entry("ports", new PortsMeet()),
            Map.entry("containment", new Containment()),
            Map.entry("lifecycles", new Lifecycles()),
            Map.entry("network ways", new NetworkWays()),
            Map.entry("topics", new TopicsAgree()),
            Map.entry("rights", new RightsAgree()),
            Map.entry("settings", new SettingsKnown()),
            Map.entry("secrets", new SecretsMeet()),
            Map.entry("instances", new InstancesBounded()),
            Map.entry("paths", new PathsAgree()),
            Map.entry("references", new References()),
            Map.entry("volumes", new VolumesMeet()),
            Map.entry("addresses", new AddressesReached()),
            Map.entry("rules", new RulesAgree()),
            Map.entry("dashboards", new DashboardsBrought())));

    private Checks() {}
}
