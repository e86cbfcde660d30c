package org.clientele.analytics.segments;

import java.util.ArrayList;
import java.util.List;

/**
 * Numbers of a field.
 *
 * @param ranges the lowest first; none touches another
 * @param unknown whether a client without a number matches
 */
record Numbers(Field field, List<Range> ranges, boolean unknown) implements Values {

    /** Of a client that has none. */
    static final long UNKNOWN = Long.MIN_VALUE;

    /** From one number to another one, both inclusive. */
    record Range(long least, long most) {}

    Numbers {
        ranges = List.copyOf(ranges);
    }

    static Numbers between(Field field, long least, long most) {
        return new Numbers(field, List.of(new Range(least, most)), false);
    }

    boolean has(long number) {
        if (number == UNKNOWN) {
            return unknown;
        }
        for (var range : ranges) {
            if (number >= range.least() && number <= range.most()) {
                return true;
            }
        }
        return false;
    }

    @Override
    public boolean isEmpty() {
        return !unknown && ranges.isEmpty();
    }

    @Override
    public Numbers complement() {
        var gaps = new ArrayList<Range>();
        long next = field.least();
        for (var range : ranges) {
            if (range.least() > next) {
                gaps.add(new Range(next, range.least() - 1));
            }
            if (range.most() == field.most()) {
                return of(gaps);
            }
            next = range.most() + 1;
        }
        gaps.add(new Range(next, field.most()));
        return of(gaps);
    }

    private Numbers of(List<Range> gaps) {
        return new Numbers(field, gaps, field.isPerhapsUnknown() && !unknown);
    }

    @Override
    public Numbers and(Values others) {
        var other = (Numbers) others;
        var common = new ArrayList<Range>();
        for (var one : ranges) {
            for (var another : other.ranges) {
                long least = Math.max(one.least(), another.least());
                long most = Math.min(one.most(), another.most());
                if (least <= most) {
                    common.add(new Range(least, most));
                }
            }
        }
        return new Numbers(field, common, unknown && other.unknown);
    }
}
