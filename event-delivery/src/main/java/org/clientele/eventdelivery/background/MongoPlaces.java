package org.clientele.eventdelivery.background;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** One small document for each piece of work. */
final class MongoPlaces implements Places {

    private static final String PLACE = "place";

    private final MongoCollection<Document> places;

    MongoPlaces(MongoDatabase database) {
        this.places = database.getCollection("background-places");
    }

    @Override
    public @Nullable String of(String work) {
        var found = places.find(Filters.eq("_id", work)).first();
        return found == null ? null : found.getString(PLACE);
    }

    @Override
    public void remember(String work, @Nullable String place) {
        var update = place == null ? Updates.unset(PLACE) : Updates.set(PLACE, place);
        places.updateOne(Filters.eq("_id", work), update, new UpdateOptions().upsert(true));
    }
}
