package org.clientele.wrong.unaudited.orders.http;

import java.util.List;
import org.clientele.wrong.unaudited.orders.Order;
import org.jspecify.annotations.Nullable;

/** A part of a list that does not say so. */
record OrdersPage(List<Order> items, @Nullable String next) {}
