package org.clientele.analytics.ranking;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.clientele.analytics.facts.Project;
import org.clientele.analytics.scope.NotCounted;

/**
 * What projects are worth in one currency, by the rate of the day on which they were signed; halves of a minor unit are
 * rounded to the even one. Remembers what has no rate, which is not guessed.
 */
public final class Worth {

    private final Rates.Into rates;
    private final String currency;
    private final Map<String, NotCounted> missing = new TreeMap<>();

    public Worth(Rates.Into rates, String currency) {
        this.rates = rates;
        this.currency = currency;
    }

    /** In minor units; nothing, and remembered, if there is no rate. */
    public BigInteger of(Project project) {
        return find(project).orElse(BigInteger.ZERO);
    }

    /** In minor units; none, and remembered, if there is no rate. */
    public Optional<BigInteger> find(Project project) {
        if (project.currency().equals(currency)) {
            return Optional.of(BigInteger.valueOf(project.amount()));
        }
        var factor = factor(project.currency(), project.contract().signedOn());
        if (factor.isEmpty()) {
            miss(project.currency(), project.amount());
        }
        return factor.map(each -> times(each, project.amount()));
    }

    /** From minor units of another currency to minor units of this one. */
    Optional<BigDecimal> factor(String from, LocalDate day) {
        return rates.rate(from, day).map(rate -> rate.scaleByPowerOfTen(digits(currency) - digits(from)));
    }

    static BigInteger times(BigDecimal factor, long amount) {
        return factor.multiply(BigDecimal.valueOf(amount))
                .setScale(0, RoundingMode.HALF_EVEN)
                .toBigIntegerExact();
    }

    void miss(String other, long amount) {
        missing.merge(other, new NotCounted(other, 1, BigInteger.valueOf(amount)), NotCounted::and);
    }

    /** What was asked for and has no rate, by currency. */
    public List<NotCounted> notCounted() {
        return List.copyOf(missing.values());
    }

    private static int digits(String code) {
        return Math.max(0, Currency.getInstance(code).getDefaultFractionDigits());
    }
}
