package org.clientele.lead.scoring.mongo;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.bson.codecs.pojo.annotations.BsonId;
import org.clientele.eventdelivery.aggregate.StaleVersionException;
import org.clientele.lead.scoring.RulesInForce;
import org.clientele.lead.scoring.ScoringRule;
import org.clientele.lead.scoring.ScoringRules;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** One document for each version that somebody wrote; version 0 is a file that can be configured. */
@Repository
class MongoScoringRules implements RulesInForce {

    private final MongoCollection<RulesDocument> versions;
    private final ScoringRules first;

    MongoScoringRules(
            MongoDatabase database, JsonMapper json, @Value("${clientele.scoring.first-rules}") Resource firstRules) {
        versions = database.getCollection("scoring-rules", RulesDocument.class);
        first = new ScoringRules(0, read(firstRules, json));
    }

    /** The rules as stored. */
    public record RulesDocument(@BsonId long id, List<ScoringRule> rules) {}

    private static List<ScoringRule> read(Resource file, JsonMapper json) {
        try (var stream = file.getInputStream()) {
            return json.readValue(stream, new TypeReference<List<ScoringRule>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public ScoringRules now() {
        return Optional.ofNullable(
                        versions.find().sort(Sorts.descending("_id")).limit(1).first())
                .map(MongoScoringRules::rules)
                .orElse(first);
    }

    @Override
    public Optional<ScoringRules> find(long version) {
        return version == 0
                ? Optional.of(first)
                : Optional.ofNullable(versions.find(Filters.eq("_id", version)).first())
                        .map(MongoScoringRules::rules);
    }

    @Override
    public ScoringRules replace(long seen, List<ScoringRule> rules) {
        var current = now().version();
        if (current != seen) {
            throw new StaleVersionException("scoring rules", seen, current);
        }
        try {
            versions.insertOne(new RulesDocument(seen + 1, rules));
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                throw new StaleVersionException("scoring rules", seen, seen + 1);
            }
            throw e;
        }
        return new ScoringRules(seen + 1, rules);
    }

    private static ScoringRules rules(RulesDocument found) {
        return new ScoringRules(found.id(), found.rules());
    }
}
