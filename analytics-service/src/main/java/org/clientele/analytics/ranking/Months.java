package org.clientele.analytics.ranking;

import java.math.BigInteger;
import java.time.YearMonth;
import java.util.List;
import org.clientele.analytics.scope.NotCounted;

/** Revenue month by month, and what is in none of it because it has no rate. */
public record Months(List<Month> months, List<NotCounted> notCounted) {

    /** The revenue of one month, and of how many projects it is. */
    public record Month(YearMonth month, int projects, BigInteger revenue) {}
}
