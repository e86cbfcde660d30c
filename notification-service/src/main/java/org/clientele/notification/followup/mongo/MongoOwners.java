package org.clientele.notification.followup.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.clientele.eventdelivery.reading.Projections;
import org.clientele.eventdelivery.reading.ReadFields;
import org.clientele.eventdelivery.reading.Upsert;
import org.clientele.notification.followup.Owners;
import org.clientele.notification.followup.Subject;
import org.springframework.stereotype.Repository;

/** One small document for each lead and client. */
@Repository
class MongoOwners implements Owners {

    private static final String OWNER = "salespersonId";

    private final MongoCollection<Document> owners;

    MongoOwners(MongoDatabase database) {
        owners = database.getCollection("owners");
    }

    @Override
    public void keep(List<Owned> news) {
        var projections = new Projections();
        news.forEach(one -> projections.add(Upsert.newest(
                owners, one.subject().key(), one.sequence(), ReadFields.setOrUnset(OWNER, one.salespersonId()))));
        projections.write();
    }

    @Override
    public Optional<Owned> of(Subject subject) {
        return Optional.ofNullable(owners.find(Filters.eq("_id", subject.key())).first())
                .map(found -> new Owned(subject, found.getString(OWNER), found.getLong("sequence")));
    }
}
