package org.clientele.analytics.ranking;

import java.math.BigInteger;
import java.time.LocalDate;
import org.clientele.analytics.facts.ProjectBlock;
import org.clientele.analytics.scope.Period;
import org.clientele.analytics.scope.Recognition;

/** The part of each contract that is revenue of some days. */
record Recognising(Period days) {

    /** Of a contract of which nothing is revenue of these days. */
    static final long NOTHING = -1;

    /** @param value of the whole contract, in minor units */
    long part(ProjectBlock block, int at, long value) {
        var first = date(block.startsOn(at), block.signedOn());
        var last = date(block.endsOn(at), first);
        if (last.isBefore(first)) {
            last = first;
        }
        long before = days.from() == null ? 0 : Recognition.monthsBy(days.from().minusDays(1), first, last);
        long by = days.to() == null ? Recognition.months(first, last) : Recognition.monthsBy(days.to(), first, last);
        return by <= before ? NOTHING : upTo(by, first, last, value) - upTo(before, first, last, value);
    }

    private static long upTo(long months, LocalDate first, LocalDate last, long value) {
        return BigInteger.valueOf(value)
                .multiply(BigInteger.valueOf(months))
                .divide(BigInteger.valueOf(Recognition.months(first, last)))
                .longValueExact();
    }

    private static LocalDate date(int day, LocalDate otherwise) {
        return day == ProjectBlock.NO_DAY ? otherwise : LocalDate.ofEpochDay(day);
    }
}
