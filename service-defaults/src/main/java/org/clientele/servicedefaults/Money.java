package org.clientele.servicedefaults;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;

/**
 * An amount of money.
 *
 * @param amount in minor units of the currency, not negative
 * @param currency ISO 4217 code
 */
public record Money(
        @PositiveOrZero long amount, @NotNull @CurrencyCode String currency) {}
