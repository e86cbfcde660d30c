package org.clientele.portfolio.onboarding.mongo;

import org.bson.codecs.pojo.annotations.BsonId;
import org.clientele.portfolio.onboarding.Undoing;
import org.jspecify.annotations.Nullable;

/**
 * An undoing as it is stored.
 *
 * @param openFor the client of one that is not at its end
 */
public record UndoingDocument(
        @BsonId String id, Undoing undoing, @Nullable String openFor) {

    static UndoingDocument of(Undoing undoing) {
        return new UndoingDocument(undoing.undoId(), undoing, undoing.state().isOpen() ? undoing.clientId() : null);
    }
}
