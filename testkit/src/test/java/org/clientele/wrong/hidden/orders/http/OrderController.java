package org.clientele.wrong.hidden.orders.http;

/** Public for nobody. */
public final class OrderController {}
