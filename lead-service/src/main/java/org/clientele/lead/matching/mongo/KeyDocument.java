package org.clientele.lead.matching.mongo;

import org.bson.codecs.pojo.annotations.BsonId;
import org.clientele.lead.matching.KeyHolder;

/** A key as it is stored: its hash, and whose it is. */
public record KeyDocument(@BsonId String id, String leadId, long opening, String submissionId) {

    static KeyDocument of(String key, KeyHolder holder) {
        return new KeyDocument(key, holder.leadId(), holder.opening(), holder.submissionId());
    }

    KeyHolder holder() {
        return new KeyHolder(leadId, opening, submissionId);
    }
}
