package org.clientele.analytics.ranking;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * How unevenly revenue is spread over n clients with revenues x. Clients without revenue count.
 *
 * @param gini from 0, all are worth the same, to nearly 1: (2 Σ i·xᵢ) / (n Σ xᵢ) − (n + 1) / n over the clients in
 *     ascending order, i from 1 on (Gini 1912; in this form Dixon et al., Ecology 68, 1987)
 * @param hhi the Herfindahl-Hirschman index, the sum of the squared shares, from 1/n to 1 (Hirschman 1945, Herfindahl
 *     1950); multiplied by 10,000 it is as the merger guidelines of the U.S. Department of Justice have it
 */
public record Concentration(BigDecimal gini, BigDecimal hhi) {

    static Concentration of(RevenueOrder order) {
        return new Concentration(gini(order), hhi(order));
    }

    private static BigDecimal gini(RevenueOrder order) {
        var weighted = BigInteger.ZERO;
        for (int place = 0; place < order.withRevenue(); place++) {
            weighted = weighted.add(order.revenue(place).multiply(BigInteger.valueOf(order.size() - place)));
        }
        var clients = BigInteger.valueOf(order.size());
        var whole = clients.multiply(order.total());
        var part = weighted.shiftLeft(1).subtract(order.total().multiply(clients.add(BigInteger.ONE)));
        return Share.of(part, whole);
    }

    private static BigDecimal hhi(RevenueOrder order) {
        var squares = BigInteger.ZERO;
        for (int place = 0; place < order.withRevenue(); place++) {
            squares = squares.add(order.revenue(place).pow(2));
        }
        return Share.of(squares, order.total().pow(2));
    }
}
