package org.clientele.lead.routing;

import java.util.List;

/** What happens to the rules of routing. */
public sealed interface RulebookEvent {

    record DraftWritten(RuleSet draft) implements RulebookEvent {}

    record DraftActivated(Rulebook.Activated live) implements RulebookEvent {}

    /** What was live is kept elsewhere. */
    record FormerKept(List<Rulebook.Activated> versions) implements RulebookEvent {}
}
