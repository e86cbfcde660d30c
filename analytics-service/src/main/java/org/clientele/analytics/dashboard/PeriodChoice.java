package org.clientele.analytics.dashboard;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The periods that have a name. */
public enum PeriodChoice {
    LAST_12_MONTHS {
        @Override
        public Period on(LocalDate today) {
            return Period.yearUntil(today);
        }
    },
    THIS_YEAR {
        @Override
        public Period on(LocalDate today) {
            return new Period(today.withDayOfYear(1), today);
        }
    },
    LAST_YEAR {
        @Override
        public Period on(LocalDate today) {
            return Period.year(today.getYear() - 1);
        }
    },
    ALL {
        @Override
        public Period on(LocalDate today) {
            return Period.all();
        }
    };

    /** The name in addresses, for example {@code last-12-months}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<PeriodChoice> of(String code) {
        return Arrays.stream(values())
                .filter(choice -> choice.code().equals(code))
                .findFirst();
    }

    /** What it means on this day. */
    public abstract Period on(LocalDate today);
}
