package org.clientele.local.sample;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.IntStream;

/** What the other currencies of the sample are worth in euros, month by month; invented. */
record SampleRates(LocalDate today) {

    /** One more than the story has, for what is signed in its first month. */
    private static final int MONTHS = 26;

    private static final Map<String, Double> ABOUT = Map.of("CHF", 1.05, "USD", 0.92);

    static Iterable<String> currencies() {
        return ABOUT.keySet();
    }

    Map<String, Object> of(String currency) {
        return Map.of(
                "rates",
                IntStream.range(0, MONTHS)
                        .mapToObj(back -> today.withDayOfMonth(1).minusMonths(back))
                        .map(month -> Map.of("from", month.toString(), "rate", rate(currency, month)))
                        .toList());
    }

    /** Swings by three in a hundred within a year and a half. */
    private static BigDecimal rate(String currency, LocalDate month) {
        double swing = 1 + 0.03 * Math.sin(month.toEpochDay() / 90.0);
        return BigDecimal.valueOf(ABOUT.getOrDefault(currency, 1.0) * swing).setScale(4, RoundingMode.HALF_EVEN);
    }
}
