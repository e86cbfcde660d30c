package org.clientele.analytics.funnel;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Predicate;
import org.clientele.analytics.scope.NotCounted;
import org.jspecify.annotations.Nullable;

/**
 * How good forecasts were, month by month.
 *
 * <p>Over all it is the sum of the absolute errors divided by the sum of what came: the weighted absolute percentage
 * error, or MAD/mean ratio (Kolassa and Schütz, Foresight 6, 2007). The mean of the percentages of each month, MAPE,
 * has no value where nothing came in a month, and judges errors in poor months too hard (Hyndman and Koehler,
 * International Journal of Forecasting 22, 2006, section 2).
 */
public record Accuracy(List<JudgedMonth> months, List<NotCounted> notCounted) {

    private static final int DECIMALS = 4;

    /** In conversions, of 1; null if no month has a forecast, or nothing came in those that have. */
    public @Nullable BigDecimal conversionError() {
        var errors = with(JudgedMonth::hasConversions).stream()
                .map(JudgedMonth::conversionError)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        int came = with(JudgedMonth::hasConversions).stream()
                .mapToInt(month -> month.came().conversions())
                .sum();
        return ratio(errors, BigDecimal.valueOf(came));
    }

    /** In value, of 1; null if no month has a forecast, or what came in those that have is worth nothing. */
    public @Nullable BigDecimal valueError() {
        var errors = with(JudgedMonth::hasValues).stream()
                .map(JudgedMonth::valueError)
                .reduce(BigInteger.ZERO, BigInteger::add);
        var came = with(JudgedMonth::hasValues).stream()
                .map(month -> month.came().value())
                .reduce(BigInteger.ZERO, BigInteger::add);
        return ratio(new BigDecimal(errors), new BigDecimal(came));
    }

    /** How many months have a forecast. */
    public int judged() {
        return with(JudgedMonth::hasConversions).size();
    }

    private List<JudgedMonth> with(Predicate<JudgedMonth> number) {
        return months.stream().filter(number).toList();
    }

    private static @Nullable BigDecimal ratio(BigDecimal errors, BigDecimal came) {
        return came.signum() == 0 ? null : errors.divide(came, DECIMALS, RoundingMode.HALF_UP);
    }
}
