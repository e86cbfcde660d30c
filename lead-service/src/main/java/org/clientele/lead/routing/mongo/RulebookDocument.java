package org.clientele.lead.routing.mongo;

import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;
import org.clientele.lead.routing.RuleSet;
import org.jspecify.annotations.Nullable;

/** The rules that are live and those that may follow them; both in one document, so that they change together. */
public record RulebookDocument(
        @BsonId String id, RuleSet live, @Nullable RuleSet draft) {

    static final String ID = "rules";

    static RulebookDocument first() {
        return new RulebookDocument(ID, RuleSet.FIRST, null);
    }

    RulebookDocument withDraft(RuleSet next) {
        return new RulebookDocument(id, live, next);
    }

    RulebookDocument activated(RuleSet next, String by, Instant at) {
        return new RulebookDocument(id, new RuleSet(next.version(), RuleSet.State.LIVE, next.rules(), by, at), null);
    }
}
