package org.clientele.wrong.unaudited.orders;

/** What is listed. */
public record Order(String orderId) {}
