package org.clientele.lead.routing;

/** The rules that decide now. */
public interface LiveRules {

    RuleSet live();
}
