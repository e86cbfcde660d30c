package org.clientele.analytics.ranking;

import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.clientele.analytics.facts.Ids;
import org.clientele.analytics.facts.ProjectBlock;
import org.clientele.analytics.scope.NotCounted;
import org.jspecify.annotations.Nullable;

/** The {@link Worth} of projects as they lie in memory. */
final class Exchange {

    /** Of a project that cannot be counted. */
    static final long NO_RATE = -1;

    private static final BigInteger MOST = BigInteger.valueOf(Long.MAX_VALUE);

    private final Worth worth;
    private final Ids codes;
    private final int wanted;
    private final Int2ObjectOpenHashMap<Optional<BigDecimal>> today = new Int2ObjectOpenHashMap<>();
    private @Nullable ProjectBlock day;

    Exchange(Rates.Into rates, String currency, Ids codes) {
        this.worth = new Worth(rates, currency);
        this.codes = codes;
        this.wanted = codes.find(currency);
    }

    /** The value in minor units, {@link #NO_RATE} if there is none, or it is more than a long. */
    long value(ProjectBlock block, int at) {
        return block.currency(at) == wanted ? block.amount(at) : exchanged(block, at);
    }

    private long exchanged(ProjectBlock block, int at) {
        if (day != block) {
            day = block;
            today.clear();
        }
        var factor = today.computeIfAbsent(block.currency(at), code -> worth.factor(codes.id(code), block.signedOn()));
        var value = factor.map(each -> Worth.times(each, block.amount(at))).orElse(null);
        if (value == null || value.compareTo(MOST) > 0) {
            worth.miss(codes.id(block.currency(at)), block.amount(at));
            return NO_RATE;
        }
        return value.longValueExact();
    }

    /** What was asked for and has no rate, by currency. */
    List<NotCounted> notCounted() {
        return worth.notCounted();
    }
}
