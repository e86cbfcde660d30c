package org.clientele.analytics.dashboard.pages;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.clientele.analytics.targets.TeamMonth;
import org.clientele.servicedefaults.Money;
import org.jspecify.annotations.Nullable;

/** A target as somebody typed it; what is not there is empty. */
record TargetForm(String team, String month, String amount) {

    private static final Predicate<String> MONTH =
            Pattern.compile(TeamMonth.MONTH).asMatchPredicate();
    private static final Pattern SPACES = Pattern.compile("[\\s\u00a0\u202f]");
    /** No point or comma may be one of thousands: who writes 12,500 may mean either. */
    private static final Pattern AMOUNT = Pattern.compile("(\\d{1,12})(?:[.,](\\d{1,2}))?");

    static TargetForm of(@Nullable String team, @Nullable String month, @Nullable String amount) {
        return new TargetForm(typed(team), typed(month), typed(amount));
    }

    private static String typed(@Nullable String text) {
        return Objects.requireNonNullElse(text, "").strip();
    }

    /** The names of what to say beside each field that is wrong. */
    Map<String, String> errors(Predicate<String> isLed, String currency) {
        var errors = new LinkedHashMap<String, String>();
        if (!isLed.test(team)) {
            errors.put("team", "targets.error.team");
        }
        if (!MONTH.test(month)) {
            errors.put("month", "targets.error.month");
        }
        if (value(currency).isEmpty()) {
            errors.put("amount", "targets.error.amount");
        }
        return errors;
    }

    /** What it is for, if that is right. */
    TeamMonth of() {
        return TeamMonth.of(team, YearMonth.parse(month));
    }

    Optional<Money> value(String currency) {
        var typed = AMOUNT.matcher(SPACES.matcher(amount).replaceAll(""));
        int decimals = Currency.getInstance(currency).getDefaultFractionDigits();
        if (!typed.matches() || (typed.group(2) != null && typed.group(2).length() > decimals)) {
            return Optional.empty();
        }
        var main = new BigDecimal(typed.group(1) + "." + Objects.requireNonNullElse(typed.group(2), "0"));
        return Optional.of(new Money(main.movePointRight(decimals).longValueExact(), currency));
    }
}
