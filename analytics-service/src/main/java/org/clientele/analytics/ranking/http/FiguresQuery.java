package org.clientele.analytics.ranking.http;

import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import org.clientele.analytics.ranking.Cut;
import org.clientele.analytics.ranking.Scope;
import org.clientele.servicedefaults.CurrencyCode;
import org.clientele.servicedefaults.OpaqueId;
import org.clientele.servicedefaults.ProblemException;
import org.clientele.servicedefaults.Reader;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/** What figures are asked about; whatever is not named is not limited. */
record FiguresQuery(
        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate from,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate to,

        @Pattern(regexp = "revenue-share|client-share", message = "must be revenue-share or client-share") @Nullable
        String by,

        @Pattern(regexp = OpaqueId.PATTERN, message = OpaqueId.RULE) @Nullable
        String salespersonId,

        @Pattern(regexp = OpaqueId.PATTERN, message = OpaqueId.RULE) @Nullable
        String teamId,

        @CurrencyCode @Nullable String currency) {

    Cut cut() {
        return by == null ? Cut.REVENUE_SHARE : Cut.of(by).orElseThrow();
    }

    /** @throws ProblemException 400 if the period ends before it begins */
    Scope scope(String usualCurrency, Reader reader) {
        if (from != null && to != null && from.isAfter(to)) {
            throw ProblemException.invalidField("from", "must not be after to");
        }
        return Scope.all(currency == null ? usualCurrency : currency)
                .signed(from, to)
                .ofOwner(salespersonId)
                .ofTeam(teamId)
                .within(reader.reach());
    }
}
