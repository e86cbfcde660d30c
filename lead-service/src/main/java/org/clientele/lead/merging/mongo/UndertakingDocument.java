package org.clientele.lead.merging.mongo;

import org.bson.codecs.pojo.annotations.BsonId;
import org.clientele.lead.merging.Undertaking;

/** An undertaking as it is stored. */
public record UndertakingDocument(@BsonId String id, Undertaking undertaking) {

    static UndertakingDocument of(Undertaking undertaking) {
        return new UndertakingDocument(undertaking.undertakingId(), undertaking);
    }
}
