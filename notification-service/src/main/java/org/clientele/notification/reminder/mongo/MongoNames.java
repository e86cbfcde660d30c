package org.clientele.notification.reminder.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.clientele.eventdelivery.reading.Projections;
import org.clientele.eventdelivery.reading.Upsert;
import org.clientele.notification.followup.Subject;
import org.clientele.notification.reminder.Names;
import org.springframework.stereotype.Repository;

/** One small document for each lead and client. */
@Repository
class MongoNames implements Names {

    private static final String NAME = "name";

    private final MongoCollection<Document> names;

    MongoNames(MongoDatabase database) {
        names = database.getCollection("names");
    }

    @Override
    public void learn(List<Name> heard) {
        var projections = new Projections();
        heard.forEach(each -> projections.add(
                Upsert.newest(names, each.subject().key(), each.sequence(), Updates.set(NAME, each.name()))));
        projections.write();
    }

    @Override
    public void forget(Subject subject) {
        names.updateOne(Filters.eq("_id", subject.key()), Updates.unset(NAME));
    }

    @Override
    public Optional<String> of(Subject subject) {
        return Optional.ofNullable(names.find(Filters.eq("_id", subject.key())).first())
                .map(document -> document.getString(NAME))
                .filter(name -> !name.isEmpty());
    }
}
