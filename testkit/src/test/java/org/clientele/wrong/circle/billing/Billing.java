package org.clientele.wrong.circle.billing;

import org.clientele.wrong.circle.orders.Orders;

/** Billing. */
public record Billing(Orders orders) {}
