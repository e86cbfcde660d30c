package org.clientele.analytics.funnel;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.clientele.analytics.scope.NotCounted;
import org.jspecify.annotations.Nullable;

/**
 * What is expected of the leads that are open now; of those that are still to come nothing is.
 *
 * <p>A lead at step s, which it, or a later one, first reached a while ago, is expected in a month with
 *
 * <pre>
 * weight(s) · conversions from s that took so long as to fall into the month / conversions from s that took at least that while
 * </pre>
 *
 * of a conversion, and with as much of the mean value of a conversion of its source, or of all sources where its own
 * has too few. weight(s) is the share of the leads that reached s, or a later step, and were converted or lost in the
 * look-back that was converted. Summed up over all months it is the weighted pipeline of any sales handbook; the months
 * follow how long conversions took, so that a lead that waited longer than each of them is expected in none.
 *
 * @param seenAt from when
 * @param waitedLonger how many of the open leads have waited longer than any conversion from their step took
 * @param later what is expected after the months
 * @param why why there is no number at all, or none of values; null if there is
 */
public record Forecast(
        Instant seenAt,
        int openLeads,
        int waitedLonger,
        List<StepWeight> steps,
        List<Month> months,
        Expected later,
        @Nullable Unpredicted why,
        List<NotCounted> notCounted) {

    /** What is expected in one month, or in the rest of it. */
    public record Month(YearMonth month, Expected expected) {}

    public boolean hasConversions() {
        return why != Unpredicted.TOO_FEW_OUTCOMES;
    }

    public boolean hasValues() {
        return why == null;
    }
}
