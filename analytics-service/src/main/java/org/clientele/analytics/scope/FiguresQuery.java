package org.clientele.analytics.scope;

import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.time.LocalDate;
import org.clientele.analytics.facts.Size;
import org.clientele.servicedefaults.Code;
import org.clientele.servicedefaults.CurrencyCode;
import org.clientele.servicedefaults.OpaqueId;
import org.clientele.servicedefaults.ProblemException;
import org.jspecify.annotations.Nullable;

/** What figures are asked about; whatever is not named is not limited, but for the period: the last twelve months. */
public record FiguresQuery(
        @Pattern(regexp = NamedPeriod.PATTERN, message = "must be last-12-months, this-year, last-year or all")
        @Nullable
        String period,

        @Nullable LocalDate from,

        @Nullable LocalDate to,

        @Pattern(regexp = OpaqueId.PATTERN, message = OpaqueId.RULE) @Nullable
        String salespersonId,

        @Pattern(regexp = OpaqueId.PATTERN, message = OpaqueId.RULE) @Nullable
        String teamId,

        @Pattern(regexp = Code.PATTERN, message = Code.RULE) @Nullable
        String sector,

        @Pattern(regexp = "[A-Z]{2}", message = "must be two capital letters, as ISO 3166-1 has it") @Nullable
        String country,

        @Pattern(
                regexp = "micro|small|medium|large|unknown",
                message = "must be micro, small, medium, large or unknown")
        @Nullable
        String size,

        @Pattern(regexp = Code.PATTERN, message = Code.RULE) @Nullable
        String contractType,

        @Pattern(regexp = Code.PATTERN, message = Code.RULE) @Nullable
        String segment,

        @CurrencyCode @Nullable String currency,

        @Pattern(regexp = "signed|recognised", message = "must be signed or recognised") @Nullable
        String revenueBy,

        @Nullable LocalDate on,

        @Nullable Instant asOf,

        @Nullable String atLeast) {

    /**
     * @throws ProblemException 400 if there are both a period and its days, or it begins after the day it is seen from
     */
    void check() {
        if (period != null && (from != null || to != null)) {
            throw ProblemException.invalidField("period", "must not be there together with from and to");
        }
        if (from != null && to != null && from.isAfter(to)) {
            throw ProblemException.invalidField("from", "must not be after to");
        }
        if (from != null && on != null && from.isAfter(on)) {
            throw ProblemException.invalidField("from", "must not be after on");
        }
    }

    /** Refuses, with 400, to be asked for some kind of clients or contracts. */
    void requireNoKind() {
        requireNone("sector", sector);
        requireNone("country", country);
        requireNone("size", size);
        requireNone("segment", segment);
        requireNoContractType();
    }

    /** Refuses, with 400, to be asked for some kind of contracts. */
    void requireNoContractType() {
        requireNone("contractType", contractType);
    }

    /** Refuses, with 400, to be asked for revenue as it is recognised. */
    void requireSigned() {
        if (recognition() != Recognition.SIGNED) {
            throw ProblemException.invalidField("revenueBy", "must be signed here");
        }
    }

    private static void requireNone(String field, @Nullable String value) {
        if (value != null) {
            throw ProblemException.invalidField(field, "does not divide these figures");
        }
    }

    /** None if the days are given one by one. */
    @Nullable
    NamedPeriod namedPeriod() {
        if (from != null || to != null) {
            return null;
        }
        return period == null
                ? NamedPeriod.LAST_12_MONTHS
                : NamedPeriod.of(period).orElseThrow();
    }

    Kind kind() {
        return new Kind(sector, country, size == null ? null : Size.ofCode(size).orElseThrow(), contractType);
    }

    Recognition recognition() {
        return revenueBy == null
                ? Recognition.SIGNED
                : Recognition.of(revenueBy).orElseThrow();
    }

    Moment moment() {
        return new Moment(on, asOf);
    }
}
