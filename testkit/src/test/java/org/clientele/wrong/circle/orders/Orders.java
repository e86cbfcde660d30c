package org.clientele.wrong.circle.orders;

import org.clientele.wrong.circle.billing.Billing;

/** Orders. */
public record Orders(Billing billing) {}
