package org.clientele.wrong.hidden.orders;

/** An order. */
public record Order(String id) {}
