package org.clientele.servicedefaults;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;

/**
 * An amount of money.
 *
 * @param amount in minor units of the currency, not negative
 * @param currency ISO 4217 code
 */
public record Money(
        @Schema(description = "In minor units of the currency.", example = "1250000") @PositiveOrZero
        long amount,

        @Schema(description = "As ISO 4217 has it.", example = "EUR") @NotNull @CurrencyCode
        String currency) {}
