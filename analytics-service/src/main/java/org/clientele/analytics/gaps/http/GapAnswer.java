package org.clientele.analytics.gaps.http;

import java.math.BigDecimal;
import org.clientele.analytics.gaps.Gap;
import org.clientele.analytics.ranking.Share;
import org.clientele.analytics.scope.Amount;
import org.jspecify.annotations.Nullable;

/** A kind of contract that a client has not and most of its peers have. */
record GapAnswer(
        String clientId,
        @Nullable String name,
        @Nullable String salespersonId,
        String contractType,
        String sector,
        @Nullable String size,
        int peers,
        int having,
        BigDecimal peerShare,
        Amount value) {

    static GapAnswer of(Gap gap, @Nullable String name, String currency) {
        return new GapAnswer(
                gap.clientId(),
                name,
                gap.salespersonId(),
                gap.contractType(),
                gap.sector(),
                gap.size(),
                gap.peers(),
                gap.having(),
                Share.of(gap.having(), gap.peers()),
                new Amount(gap.value(), currency));
    }
}
