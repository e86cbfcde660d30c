package org.clientele.analytics.rates;

/**
 * Which currency is worth so much of which.
 *
 * @param from ISO 4217 code of what is exchanged
 * @param to ISO 4217 code of what it is exchanged for
 */
public record CurrencyPair(String from, String to) {

    /** For example CHF-EUR. */
    public String id() {
        return from + "-" + to;
    }
}
