package org.clientele.lead.routing.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.codecs.pojo.annotations.BsonId;
import org.bson.conversions.Bson;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.clientele.eventdelivery.failure.MissingDocuments;
import org.clientele.eventdelivery.listing.Index;
import org.clientele.eventdelivery.listing.ListOrder;
import org.clientele.lead.routing.FormerRules;
import org.clientele.lead.routing.RuleSet;
import org.clientele.lead.routing.Rulebook;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** One document a version, which is never changed. */
@Repository
class MongoFormerRules implements FormerRules {

    private static final String COMMAND = "activated.command";
    private static final ListOrder LATEST_FIRST = ListOrder.descending("_id");

    private final MongoCollection<FormerDocument> versions;

    MongoFormerRules(MongoDatabase database) {
        versions = database.getCollection("routing-rules-retired", FormerDocument.class);
        Index.sparse(Indexes.ascending(COMMAND)).on(versions);
    }

    /** A version that was live. */
    public record FormerDocument(@BsonId int id, Rulebook.Activated activated) {}

    @Override
    public void keep(List<Rulebook.Activated> kept) {
        var documents = kept.stream()
                .map(one -> new FormerDocument(one.rules().version(), one))
                .toList();
        var unused = MissingDocuments.insert(versions, documents);
    }

    @Override
    public Optional<RuleSet> version(int version) {
        return first(Filters.eq("_id", version));
    }

    @Override
    public Optional<RuleSet> activatedBy(CommandKey command) {
        return first(Filters.eq(COMMAND, command.key()));
    }

    private Optional<RuleSet> first(Bson filter) {
        return Optional.ofNullable(versions.find(filter).first())
                .map(found -> found.activated().rules());
    }

    @Override
    public List<RuleSet> before(@Nullable Integer version, int limit) {
        return versions.find(LATEST_FIRST.after(version))
                .sort(LATEST_FIRST.sort())
                .limit(limit)
                .map(found -> found.activated().rules())
                .into(new ArrayList<>());
    }
}
