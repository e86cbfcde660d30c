package org.clientele.portfolio.onboarding.mongo;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.clientele.eventdelivery.former.AggregateCollection;
import org.clientele.eventdelivery.former.Aggregates;
import org.clientele.eventdelivery.former.Change;
import org.clientele.portfolio.onboarding.Undoing;
import org.clientele.portfolio.onboarding.Undoings;
import org.springframework.stereotype.Repository;

/** One document an undoing. It is a draft until it is decided, so that a refusal is its first version. */
@Repository
class MongoUndoings implements Undoings {

    private final AggregateCollection<UndoingDocument> undoings;

    MongoUndoings(Aggregates aggregates) {
        undoings = aggregates.collection("onboarding-undoings", UndoingDocument.class);
        undoings.documents().createIndex(Indexes.ascending("openFor"), new IndexOptions().sparse(true));
    }

    @Override
    public Undoing begin(Undoing begun) {
        return undoings.draft(UndoingDocument.of(begun), new CommandKey(begun.undoId(), null))
                .state()
                .undoing();
    }

    @Override
    public Undoing change(String undoId, UnaryOperator<Undoing> step) {
        return undoings.change(
                        undoId,
                        new CommandKey(UUID.randomUUID().toString(), null),
                        document -> change(document.undoing(), step))
                .state()
                .undoing();
    }

    private static Change<UndoingDocument> change(Undoing before, UnaryOperator<Undoing> step) {
        var after = step.apply(before);
        return after.equals(before) ? Change.none(UndoingDocument.of(before)) : change(after);
    }

    static Change<UndoingDocument> change(Undoing after) {
        var change = Change.to(UndoingDocument.of(after));
        return after.state() == Undoing.State.REFUSED
                ? change.fact(
                        OnboardingFacts.undoRefused(after, Objects.requireNonNull(after.decidedAt(), "decided by now")))
                : change;
    }

    @Override
    public List<Undoing> openOf(List<String> clientIds) {
        return undoings.documents()
                .find(Filters.in("openFor", clientIds))
                .map(UndoingDocument::undoing)
                .into(new ArrayList<>());
    }
}
