package org.clientele.wrong.topmost.billing;

import org.clientele.wrong.topmost.orders.mongo.OrderDocument;

record Billing(OrderDocument order) {}
