package org.clientele.analytics.ranking.http;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import org.clientele.analytics.ranking.Basis;
import org.clientele.analytics.ranking.Cut;
import org.clientele.servicedefaults.ProblemException;
import org.jspecify.annotations.Nullable;

/** Where the classes end; the usual shares unless others are given. */
record CutQuery(
        @Pattern(regexp = "revenue-share|client-share", message = "must be revenue-share or client-share") @Nullable
        String by,

        @Min(1) @Max(100) @Nullable Integer a,

        @Min(1) @Max(100) @Nullable Integer b) {

    /** @throws ProblemException 400 if B ends before A */
    Cut cut() {
        var usual = by == null || by.equals(Basis.REVENUE_SHARE.code()) ? Cut.REVENUE_SHARE : Cut.CLIENT_SHARE;
        int endOfA = a == null ? usual.a() : a;
        int endOfB = b == null ? Math.max(usual.b(), endOfA) : b;
        if (endOfB < endOfA) {
            throw ProblemException.invalidField("b", "must not be below a");
        }
        return new Cut(usual.basis(), endOfA, endOfB);
    }
}
