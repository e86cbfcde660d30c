package org.clientele.lead.routing.http;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.clientele.lead.routing.Conditions;
import org.clientele.servicedefaults.CurrencyCode;
import org.jspecify.annotations.Nullable;

/** What a rule asks of a lead; what is absent or empty asks nothing. */
record ConditionsBody(
        @Nullable @Size(max = 500) List<@NotBlank @Size(max = 200) String> sources,
        @Nullable @Size(max = 500) List<@NotBlank @Size(max = 200) String> campaigns,
        @Nullable @Size(max = 500) List<@NotBlank @Size(max = 100) String> countries,
        @Nullable @Size(max = 500) List<@NotBlank @Size(max = 100) String> regions,
        @Nullable @Size(max = 500) List<@NotBlank @Size(max = 20) String> postcodePrefixes,
        @Nullable @Size(max = 500) List<@NotBlank @Size(max = 100) String> sectors,
        @Nullable @Size(max = 500) List<@NotBlank @Size(max = 35) String> languages,
        @Nullable RangeBody employees,
        @Nullable @Valid ValueBody value,
        @Nullable RangeBody score,
        @Nullable Boolean existingClient) {

    /** Two bounds that belong to the range; one that is absent is no bound. */
    record RangeBody(@Nullable Integer min, @Nullable Integer max) {

        private static Conditions.@Nullable Range range(@Nullable RangeBody body) {
            return body == null ? null : new Conditions.Range(body.min(), body.max());
        }

        private static @Nullable RangeBody of(Conditions.@Nullable Range range) {
            return range == null ? null : new RangeBody(range.min(), range.max());
        }
    }

    /** Two bounds in minor units of a currency. */
    record ValueBody(
            @Nullable Long min,
            @Nullable Long max,
            @NotNull @CurrencyCode String currency) {

        private static Conditions.@Nullable ValueRange range(@Nullable ValueBody body) {
            return body == null ? null : new Conditions.ValueRange(body.min(), body.max(), body.currency());
        }

        private static @Nullable ValueBody of(Conditions.@Nullable ValueRange range) {
            return range == null ? null : new ValueBody(range.min(), range.max(), range.currency());
        }
    }

    Conditions conditions() {
        return new Conditions(
                all(sources),
                all(campaigns),
                all(countries),
                all(regions),
                all(postcodePrefixes),
                all(sectors),
                all(languages),
                RangeBody.range(employees),
                ValueBody.range(value),
                RangeBody.range(score),
                existingClient);
    }

    private static List<String> all(@Nullable List<String> values) {
        return Objects.requireNonNullElse(values, List.of());
    }

    static ConditionsBody of(Conditions conditions) {
        return new ConditionsBody(
                conditions.sources(),
                conditions.campaigns(),
                conditions.countries(),
                conditions.regions(),
                conditions.postcodePrefixes(),
                conditions.sectors(),
                conditions.languages(),
                RangeBody.of(conditions.employees()),
                ValueBody.of(conditions.value()),
                RangeBody.of(conditions.score()),
                conditions.existingClient());
    }
}
