package org.clientele.wrong.topmost.orders.mongo;

import org.bson.codecs.pojo.annotations.BsonId;

/** Public for the store's driver. */
public record OrderDocument(@BsonId String id) {}
