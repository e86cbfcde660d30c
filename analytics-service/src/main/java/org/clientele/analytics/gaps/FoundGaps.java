package org.clientele.analytics.gaps;

import java.util.List;
import org.clientele.analytics.scope.NotCounted;

/** Some gaps, those of the highest value first, and what is in no value because it has no rate. */
public record FoundGaps(List<Gap> gaps, List<NotCounted> notCounted) {}
