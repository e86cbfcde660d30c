package org.clientele.analytics.scope;

import java.time.LocalDate;
import java.util.Optional;
import org.clientele.servicedefaults.Code;

/** Periods that have a name; years are those of the organisation, this one as far as it has come. */
public enum NamedPeriod {
    LAST_12_MONTHS {
        @Override
        public Period seenOn(LocalDate day, Organisation organisation) {
            return Period.twelveMonthsTo(day);
        }
    },
    THIS_YEAR {
        @Override
        public Period seenOn(LocalDate day, Organisation organisation) {
            return new Period(organisation.yearOf(day), day);
        }
    },
    LAST_YEAR {
        @Override
        public Period seenOn(LocalDate day, Organisation organisation) {
            var end = organisation.yearOf(day);
            return new Period(end.minusYears(1), end.minusDays(1));
        }
    },
    ALL {
        @Override
        public Period seenOn(LocalDate day, Organisation organisation) {
            return Period.ALWAYS;
        }
    };

    /** All of them, for {@code @Pattern}. */
    public static final String PATTERN = "last-12-months|this-year|last-year|all";

    public static Optional<NamedPeriod> of(String code) {
        return Code.constant(NamedPeriod.class, code);
    }

    /** The name in requests and answers. */
    public String code() {
        return Code.of(name());
    }

    /** The days that it means for whoever looks on that day. */
    public abstract Period seenOn(LocalDate day, Organisation organisation);
}
