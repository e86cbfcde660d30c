package org.clientele.analytics.rates;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What a main unit of one currency is worth in main units of another one, from a day on until there is a newer one.
 *
 * @param from the first day
 */
public record Rate(LocalDate from, BigDecimal rate) {}
