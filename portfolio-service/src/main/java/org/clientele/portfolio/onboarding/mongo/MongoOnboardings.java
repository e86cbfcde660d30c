package org.clientele.portfolio.onboarding.mongo;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;
import org.clientele.eventdelivery.aggregate.AggregateCollection;
import org.clientele.eventdelivery.aggregate.Aggregates;
import org.clientele.eventdelivery.aggregate.Facts;
import org.clientele.eventdelivery.aggregate.Versioned;
import org.clientele.eventdelivery.listing.Index;
import org.clientele.portfolio.onboarding.Decision;
import org.clientele.portfolio.onboarding.Onboarding;
import org.clientele.portfolio.onboarding.OnboardingEvent;
import org.clientele.portfolio.onboarding.Onboardings;
import org.springframework.stereotype.Component;

/** One document a conversion, found by its client and by all of its leads. */
@Component
class MongoOnboardings extends AggregateCollection<Onboarding, OnboardingEvent> implements Onboardings {

    private static final String CLIENT = "state.client.clientId";
    private static final String LEADS = "index.leadIds";
    private static final Bson STANDING = Filters.eq("state.decision.kind", Decision.Kind.ACCEPTED.name());
    private static final int ALL = 0;

    MongoOnboardings(Aggregates aggregates, Facts<Onboarding, OnboardingEvent> facts) {
        super(aggregates, Onboarding.grammar(facts));
        Index.of(Indexes.ascending(LEADS)).on(documents());
        Index.of(Indexes.ascending(CLIENT)).on(documents());
    }

    @Override
    public List<Onboarding> of(String clientId) {
        return onboardings(Filters.and(Filters.eq(CLIENT, clientId), STANDING));
    }

    @Override
    public boolean isAnyBeside(Onboarding onboarding) {
        var standing = Filters.and(Filters.eq(CLIENT, onboarding.clientId()), STANDING);
        return find(standing, new BsonDocument(), 2).stream()
                .anyMatch(found -> !found.id().equals(onboarding.conversionId()));
    }

    @Override
    public List<Onboarding> ofLeads(Collection<String> leadIds) {
        return leadIds.isEmpty() ? List.of() : onboardings(Filters.in(LEADS, Set.copyOf(leadIds)));
    }

    private List<Onboarding> onboardings(Bson filter) {
        return find(filter, new BsonDocument(), ALL).stream()
                .map(Versioned::state)
                .toList();
    }
}
