package org.clientele.lead.views.mongo;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.bson.Document;
import org.bson.codecs.pojo.annotations.BsonId;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.clientele.eventdelivery.aggregate.StaleVersionException;
import org.clientele.eventdelivery.former.AggregateCollection;
import org.clientele.eventdelivery.former.Aggregates;
import org.clientele.eventdelivery.former.Change;
import org.clientele.eventdelivery.former.Stored;
import org.clientele.lead.views.View;
import org.clientele.lead.views.Views;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** One document a view; nothing of it is published. */
@Repository
class MongoViews implements Views {

    private final AggregateCollection<ViewDocument> views;

    MongoViews(Aggregates aggregates) {
        views = aggregates.collection("views", ViewDocument.class);
    }

    /** A view as stored. */
    public record ViewDocument(@BsonId String id, String madeBy, View view) {}

    @Override
    public Kept make(String viewId, String madeBy, View view, CommandKey key) {
        return kept(views.create(Change.to(new ViewDocument(viewId, madeBy, view)), key));
    }

    @Override
    public Kept change(String viewId, OptionalLong expected, View view) {
        var key = new CommandKey(UUID.randomUUID().toString(), null);
        return kept(
                expected.isPresent()
                        ? views.change(viewId, expected.getAsLong(), key, now -> changed(now, view))
                        : views.change(viewId, key, now -> changed(now, view)));
    }

    private static Change<ViewDocument> changed(ViewDocument now, View view) {
        return now.view().equals(view) ? Change.none(now) : Change.to(new ViewDocument(now.id(), now.madeBy(), view));
    }

    @Override
    public void remove(String viewId, OptionalLong expected) {
        var found = views.find(viewId);
        if (found.isPresent()) {
            var version = expected.orElse(found.get().version());
            var removed =
                    views.documents().deleteOne(Filters.and(Filters.eq("_id", viewId), Filters.eq("version", version)));
            if (removed.getDeletedCount() == 0) {
                throw new StaleVersionException(viewId, version, found.get().version());
            }
        }
    }

    @Override
    public Optional<Kept> find(String viewId) {
        return views.find(viewId).map(MongoViews::kept);
    }

    @Override
    public List<Kept> visibleTo(String caller, @Nullable String after, int limit) {
        var visible = Filters.or(Filters.eq("madeBy", caller), Filters.eq("view.shared", true));
        var ids = views.documents()
                .withDocumentClass(Document.class)
                .find(after == null ? visible : Filters.and(Filters.gt("_id", after), visible))
                .projection(Projections.include("_id"))
                .sort(Sorts.ascending("_id"))
                .limit(limit)
                .map(document -> Objects.requireNonNull(document.getString("_id")))
                .into(new ArrayList<>());
        return ids.stream().flatMap(id -> find(id).stream()).toList();
    }

    private static Kept kept(Stored<ViewDocument> stored) {
        return new Kept(stored.id(), stored.state().madeBy(), stored.state().view(), stored.version());
    }
}
