package org.clientele.analytics.rebuild;

import java.time.Instant;

/** What happens to a rebuild. */
public sealed interface RebuildEvent {

    record RebuildBegun(Instant at) implements RebuildEvent {}

    /** More of the log is recorded, or it is known how much there is. */
    record LogRecorded(Progress reached) implements RebuildEvent {}

    record RebuildBuilt(Progress reached, Instant at) implements RebuildEvent {}

    record RebuildFailed(String reason, Instant at) implements RebuildEvent {}

    record ComparisonBegun(Instant at) implements RebuildEvent {}

    record FactsCompared(Comparison reached) implements RebuildEvent {}

    record RebuildSwitched() implements RebuildEvent {}

    record RebuildSwitchedBack() implements RebuildEvent {}

    record RebuildStopped(Instant at) implements RebuildEvent {}
}
