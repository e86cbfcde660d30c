package org.clientele.analytics.dashboard.pages;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.clientele.analytics.dashboard.View;
import org.clientele.analytics.scope.NamedPeriod;
import org.clientele.analytics.scope.Organisation;
import org.clientele.analytics.scope.Period;
import org.clientele.servicedefaults.OpaqueId;
import org.clientele.servicedefaults.Reach;
import org.clientele.servicedefaults.TextualTimes;
import org.jspecify.annotations.Nullable;

/**
 * Reads a view from an address.
 *
 * @param view what is shown; where something is wrong the usual one
 * @param choice the code of its period
 * @param errors the names of what to say beside each field that is wrong
 */
record AskedView(View view, String choice, Map<String, String> errors) {

    private static final NamedPeriod USUAL = NamedPeriod.LAST_12_MONTHS;

    /** It takes the fields one by one, and goes on when one is wrong: all that is wrong is said at once. */
    private static final class Reading {

        private final Map<String, String> errors = new LinkedHashMap<>();

        @Nullable
        LocalDate day(String field, @Nullable String text) {
            if (text == null) {
                return null;
            }
            try {
                return TextualTimes.date(text);
            } catch (DateTimeException unreadable) {
                errors.put(field, "error.day");
                return null;
            }
        }

        @Nullable
        String id(String field, @Nullable String text) {
            if (text != null && !OpaqueId.is(text)) {
                errors.put(field, "error.id");
            }
            return text;
        }

        Period period(ViewQuery query, LocalDate today, Organisation organisation) {
            if (query.isFromTo()) {
                return fromTo(day("from", query.from()), day("to", query.to()));
            }
            var code = Objects.requireNonNullElse(query.period(), USUAL.code());
            return NamedPeriod.of(code)
                    .map(choice -> choice.seenOn(today, organisation))
                    .orElseGet(() -> {
                        errors.put("period", "error.period");
                        return Period.ALWAYS;
                    });
        }

        private Period fromTo(@Nullable LocalDate first, @Nullable LocalDate last) {
            if (first != null && last != null && first.isAfter(last)) {
                errors.put("to", "error.order");
                return Period.ALWAYS;
            }
            return new Period(first, last);
        }
    }

    static AskedView of(ViewQuery query, LocalDate today, Organisation organisation, Reach reach) {
        var reading = new Reading();
        var period = reading.period(query, today, organisation);
        var view = new View(
                period, reading.id("team", query.team()), reading.id("salesperson", query.salesperson()), reach);
        if (!reading.errors.isEmpty()) {
            return new AskedView(
                    new View(USUAL.seenOn(today, organisation), null, null, reach),
                    query.isFromTo() ? ViewQuery.FROM_TO : USUAL.code(),
                    reading.errors);
        }
        return new AskedView(view, Objects.requireNonNullElse(query.period(), USUAL.code()), Map.of());
    }

    boolean isWrong() {
        return !errors.isEmpty();
    }
}
