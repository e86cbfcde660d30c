package org.clientele.analytics.classes;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import org.clientele.analytics.ranking.ClientClass;
import org.clientele.analytics.ranking.Cut;
import org.clientele.analytics.scope.Period;
import org.jspecify.annotations.Nullable;

/** Findings for tests. */
public final class FindingFixture {

    public static final Instant MIDNIGHT = Instant.parse("2026-03-21T00:00:00Z");

    private static final Finding.Grounds GROUNDS = new Finding.Grounds(
            Period.twelveMonthsTo(LocalDate.parse("2026-03-20")),
            new Revenue(BigInteger.valueOf(1_500_000), "EUR"),
            new BigDecimal("0.7512"),
            Cut.REVENUE_SHARE);

    private FindingFixture() {}

    /** The midnight so many days after the first. */
    public static Instant midnight(int days) {
        return MIDNIGHT.plusSeconds(days * 86_400L);
    }

    /** The same class at that midnight and the one before. */
    public static Finding.Ranked ranked(int days, ClientClass lasting) {
        return ranked(days, lasting, lasting);
    }

    public static Finding.Ranked ranked(int days, @Nullable ClientClass before, ClientClass now) {
        return new Finding.Ranked(midnight(days), before, now, GROUNDS);
    }

    static Finding.Absent absent(int days) {
        return new Finding.Absent(midnight(days));
    }
}
