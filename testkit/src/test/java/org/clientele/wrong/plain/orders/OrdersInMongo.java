package org.clientele.wrong.plain.orders;

import org.bson.Document;

record OrdersInMongo(Document orders) {}
