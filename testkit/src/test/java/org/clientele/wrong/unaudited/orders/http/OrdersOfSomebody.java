package org.clientele.wrong.unaudited.orders.http;

import java.util.List;
import org.clientele.wrong.unaudited.orders.Order;
import org.jspecify.annotations.Nullable;

/** A part of a list that goes by another name. */
record OrdersOfSomebody(
        String salespersonId, List<Order> orders, @Nullable String next) {}
