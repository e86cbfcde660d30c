package org.clientele.lead.imports.mongo;

import org.bson.codecs.pojo.annotations.BsonId;
import org.clientele.lead.imports.Import;

/** An import as it is stored. */
public record ImportDocument(@BsonId String id, Import content) {}
