package org.clientele.wrong.outermost.orders;

import org.clientele.wrong.outermost.orders.mongo.OrderDocument;

record Orders(OrderDocument outwards) {}
