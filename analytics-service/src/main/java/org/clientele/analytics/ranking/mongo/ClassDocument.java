package org.clientele.analytics.ranking.mongo;

import org.bson.codecs.pojo.annotations.BsonId;
import org.clientele.analytics.ranking.ClientClass;

/** The class of a client that was published last. */
public record ClassDocument(@BsonId String id, ClientClass clientClass) {}
