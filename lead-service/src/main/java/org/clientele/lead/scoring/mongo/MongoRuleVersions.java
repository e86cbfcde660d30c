package org.clientele.lead.scoring.mongo;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.util.Optional;
import org.clientele.eventdelivery.aggregate.AggregateCollection;
import org.clientele.eventdelivery.aggregate.Aggregates;
import org.clientele.eventdelivery.aggregate.Versioned;
import org.clientele.eventdelivery.listing.Index;
import org.clientele.lead.scoring.RuleVersions;
import org.clientele.lead.scoring.ScoringEvent;
import org.clientele.lead.scoring.ScoringRules;
import org.springframework.stereotype.Component;

/** One document a version. */
@Component
class MongoRuleVersions extends AggregateCollection<ScoringRules, ScoringEvent> implements RuleVersions {

    private static final String VERSION = "state.version";

    MongoRuleVersions(Aggregates aggregates) {
        super(aggregates, ScoringRules.GRAMMAR);
        Index.of(Indexes.ascending(VERSION)).on(documents());
    }

    @Override
    public Optional<Versioned<ScoringRules>> newest() {
        return find(Filters.gt(VERSION, 0), Sorts.descending(VERSION).toBsonDocument(), 1).stream()
                .findFirst();
    }
}
