package org.clientele.analytics.scope;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.clientele.servicedefaults.Code;

/** When the value of a contract is revenue. */
public enum Recognition {
    /** All of it on the day of signing. */
    SIGNED,
    /**
     * In equal parts over the months that the contract touches, each on the last day of its month, the last one on the
     * last day of the contract; all of it on the first day if nobody said when it ends. The straight-line method of
     * IFRS 15, B18. Parts are cut so that what is recognised up to a day is rounded down to the minor unit, and all
     * parts together are the value.
     */
    RECOGNISED;

    public static Optional<Recognition> of(String code) {
        return Code.constant(Recognition.class, code);
    }

    /** The name in requests and answers. */
    public String code() {
        return Code.of(name());
    }

    /** How many months a contract touches. */
    public static long months(LocalDate first, LocalDate last) {
        return ChronoUnit.MONTHS.between(YearMonth.from(first), YearMonth.from(last)) + 1;
    }

    /** Of how many of these months the part is recognised by the end of a day. */
    public static long monthsBy(LocalDate day, LocalDate first, LocalDate last) {
        if (!day.isBefore(last)) {
            return months(first, last);
        }
        var ended = day.equals(YearMonth.from(day).atEndOfMonth())
                ? YearMonth.from(day)
                : YearMonth.from(day).minusMonths(1);
        return Math.max(0, ChronoUnit.MONTHS.between(YearMonth.from(first), ended) + 1);
    }
}
