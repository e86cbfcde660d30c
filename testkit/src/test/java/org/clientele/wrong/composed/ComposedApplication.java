package org.clientele.wrong.composed;

import org.clientele.wrong.composed.orders.mongo.OrderDocument;

record ComposedApplication(OrderDocument order) {}
