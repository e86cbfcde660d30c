package org.clientele.analytics.ranking;

import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.clientele.analytics.facts.Ids;
import org.clientele.analytics.facts.ProjectBlock;
import org.jspecify.annotations.Nullable;

/**
 * What projects are worth in one currency, by the rate of the day on which they were signed; halves of a minor unit are
 * rounded to the even one. Remembers what has no rate, which is not guessed.
 */
final class Exchange {

    /** Of a project that cannot be counted. */
    static final long NO_RATE = -1;

    private static final BigInteger MOST = BigInteger.valueOf(Long.MAX_VALUE);

    private final Rates.Into rates;
    private final String currency;
    private final Ids codes;
    private final int wanted;
    private final Int2ObjectOpenHashMap<Optional<BigDecimal>> today = new Int2ObjectOpenHashMap<>();
    private final Int2ObjectOpenHashMap<NotCounted> missing = new Int2ObjectOpenHashMap<>();
    private @Nullable ProjectBlock day;

    Exchange(Rates.Into rates, String currency, Ids codes) {
        this.rates = rates;
        this.currency = currency;
        this.codes = codes;
        this.wanted = codes.find(currency);
    }

    /** The value in minor units, {@link #NO_RATE} if there is none. */
    long value(ProjectBlock block, int at) {
        return block.currency(at) == wanted ? block.amount(at) : exchanged(block, at);
    }

    private long exchanged(ProjectBlock block, int at) {
        if (day != block) {
            day = block;
            today.clear();
        }
        var factor = today.computeIfAbsent(block.currency(at), code -> factor(codes.id(code), block));
        var value = factor.map(each -> times(each, block.amount(at))).orElse(MOST.add(BigInteger.ONE));
        if (value.compareTo(MOST) > 0) {
            miss(block, at);
            return NO_RATE;
        }
        return value.longValueExact();
    }

    /** From minor units to minor units. */
    private Optional<BigDecimal> factor(String from, ProjectBlock block) {
        return rates.rate(from, block.signedOn()).map(rate -> rate.scaleByPowerOfTen(digits(currency) - digits(from)));
    }

    private static int digits(String code) {
        return Math.max(0, Currency.getInstance(code).getDefaultFractionDigits());
    }

    private static BigInteger times(BigDecimal factor, long amount) {
        return factor.multiply(BigDecimal.valueOf(amount))
                .setScale(0, RoundingMode.HALF_EVEN)
                .toBigIntegerExact();
    }

    private void miss(ProjectBlock block, int at) {
        var one = new NotCounted(codes.id(block.currency(at)), 1, BigInteger.valueOf(block.amount(at)));
        missing.merge(block.currency(at), one, NotCounted::and);
    }

    /** What was asked for and has no rate, by currency. */
    List<NotCounted> notCounted() {
        var sorted = new ArrayList<>(missing.values());
        sorted.sort(NotCounted.ORDER);
        return sorted;
    }
}
