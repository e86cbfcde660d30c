package org.clientele.wrong.outermost.orders.http;

import org.clientele.wrong.outermost.orders.mongo.OrderDocument;

record OrderController(OrderDocument sideways) {}
