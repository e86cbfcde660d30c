package org.clientele.analytics.targets;

import org.clientele.servicedefaults.Money;

/** What happens to a target. */
public sealed interface TargetEvent {

    /** It is so much now. */
    record TargetSet(Money value) implements TargetEvent {}
}
