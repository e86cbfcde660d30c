package org.clientele.analytics.ranking;

import java.math.BigInteger;
import org.clientele.analytics.facts.ProjectBlock;
import org.jspecify.annotations.Nullable;

/**
 * Cuts contracts into the parts of their months, all in one go: a contract has one part for each month that it touches,
 * on the last day of that month, or of the contract ({@link org.clientele.analytics.scope.Recognition#RECOGNISED}).
 */
final class RecognisingByMonth {

    private final MonthWindows windows;

    RecognisingByMonth(MonthWindows windows) {
        this.windows = windows;
    }

    /** Whether any part of the contract counts. */
    boolean touches(ProjectBlock block, int at) {
        return forEachPart(block, at, null, 0);
    }

    /** Hands over each part that counts, also those of nothing; whether there is one. */
    boolean forEachPart(ProjectBlock block, int at, ScopedProjects.@Nullable MonthTaker taker, long value) {
        int first = day(block.startsOn(at), block.signedDay());
        int last = Math.max(first, day(block.endsOn(at), first));
        if (last < windows.firstDay() || first > windows.lastDay()) {
            return false;
        }
        int begin = windows.place(first);
        int end = windows.place(last);
        boolean any = false;
        for (int month = Math.max(0, begin); month <= Math.min(end, windows.size() - 1); month++) {
            if (windows.has(month, Math.min(last, windows.end(month)))) {
                if (taker == null) {
                    return true;
                }
                any = true;
                taker.take(block, at, month, part(value, month - begin, end - begin + 1));
            }
        }
        return any;
    }

    /** What is recognised by the end of the part, less what was by the end of the one before, both rounded down. */
    private static long part(long value, int before, int months) {
        return upTo(value, before + 1, months) - upTo(value, before, months);
    }

    private static long upTo(long value, int part, int months) {
        return value <= Integer.MAX_VALUE
                ? value * part / months
                : BigInteger.valueOf(value)
                        .multiply(BigInteger.valueOf(part))
                        .divide(BigInteger.valueOf(months))
                        .longValueExact();
    }

    private static int day(int day, int otherwise) {
        return day == ProjectBlock.NO_DAY ? otherwise : day;
    }
}
