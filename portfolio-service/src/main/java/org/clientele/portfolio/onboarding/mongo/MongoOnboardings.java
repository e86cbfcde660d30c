package org.clientele.portfolio.onboarding.mongo;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bson.conversions.Bson;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.clientele.eventdelivery.former.AggregateCollection;
import org.clientele.eventdelivery.former.Aggregates;
import org.clientele.eventdelivery.former.Change;
import org.clientele.eventdelivery.former.Creation;
import org.clientele.eventdelivery.former.NewAggregate;
import org.clientele.portfolio.correspondence.LeadClients;
import org.clientele.portfolio.onboarding.Onboarding;
import org.clientele.portfolio.onboarding.Onboardings;
import org.clientele.portfolio.onboarding.mongo.OnboardingFacts.OnboardingRefused;
import org.springframework.stereotype.Repository;

/** One document a conversion, inserted once and never changed; a refusal is published by the same write. */
@Repository
class MongoOnboardings implements Onboardings, LeadClients {

    private static final String LEAD = "onboarding.leadId";
    private static final String MERGED = "onboarding.mergedLeadIds";
    private static final String CLIENT = "onboarding.clientId";

    private final AggregateCollection<OnboardingDocument> onboardings;

    MongoOnboardings(Aggregates aggregates) {
        onboardings = aggregates.collection("onboardings", OnboardingDocument.class);
        onboardings.documents().createIndex(Indexes.ascending(LEAD));
        onboardings.documents().createIndex(Indexes.ascending(MERGED), new IndexOptions().sparse(true));
        onboardings.documents().createIndex(Indexes.ascending(CLIENT));
    }

    @Override
    public List<Onboarding> record(List<Onboarding> decisions) {
        return onboardings
                .createAll(decisions.stream().map(MongoOnboardings::creation).toList())
                .stream()
                .map(MongoOnboardings::first)
                .toList();
    }

    private static NewAggregate<OnboardingDocument> creation(Onboarding decision) {
        return new NewAggregate<>(change(decision), new CommandKey(decision.conversionId(), null));
    }

    static Change<OnboardingDocument> change(Onboarding decision) {
        var change = Change.to(OnboardingDocument.of(decision));
        var refusal = decision.refusal();
        return refusal == null
                ? change
                : change.fact(OnboardingFacts.refused(new OnboardingRefused(
                        decision.conversionId(),
                        decision.leadId(),
                        decision.clientId(),
                        refusal,
                        decision.decidedAt(),
                        decision.by())));
    }

    private static Onboarding first(Creation<OnboardingDocument> creation) {
        return switch (creation) {
            case Creation.Created<OnboardingDocument> created ->
                created.stored().state().onboarding();
            case Creation.Existing<OnboardingDocument> existing ->
                existing.stored().state().onboarding();
            case Creation.KeyReused<OnboardingDocument> reused ->
                throw new IllegalStateException("a conversion is its own key, whatever else was asked: " + reused.id());
        };
    }

    @Override
    public List<Onboarding> of(String clientId) {
        return accepted(Filters.eq(CLIENT, clientId)).stream()
                .filter(Onboarding::stands)
                .toList();
    }

    @Override
    public Map<String, String> clientIdsByLeadId(Collection<String> leadIds) {
        var clientIds = new HashMap<String, String>();
        ofLeads(leadIds)
                .filter(Onboarding::stands)
                .forEach(onboarding ->
                        onboarding.leadIds().forEach(leadId -> clientIds.put(leadId, onboarding.clientId())));
        return clientIds;
    }

    @Override
    public Map<String, Set<String>> formerClientIds(Collection<String> leadIds) {
        var clientIds = new HashMap<String, Set<String>>();
        ofLeads(leadIds)
                .filter(onboarding -> !onboarding.stands())
                .forEach(onboarding -> onboarding
                        .leadIds()
                        .forEach(leadId -> clientIds
                                .computeIfAbsent(leadId, first -> new HashSet<>())
                                .add(onboarding.clientId())));
        return clientIds;
    }

    private Stream<Onboarding> ofLeads(Collection<String> leadIds) {
        return leadIds.isEmpty()
                ? Stream.empty()
                : Stream.of(LEAD, MERGED).flatMap(field -> accepted(Filters.in(field, leadIds)).stream());
    }

    private List<Onboarding> accepted(Bson filter) {
        var found = onboardings.documents().find(filter).map(OnboardingDocument::onboarding);
        return found.into(new ArrayList<>()).stream()
                .filter(Onboarding::isAccepted)
                .toList();
    }

    @Override
    public Optional<Onboarding> find(String conversionId) {
        return onboardings.find(conversionId).map(stored -> stored.state().onboarding());
    }

    @Override
    public void undo(String conversionId, String undoId) {
        var unused = onboardings.change(conversionId, new CommandKey("undo", null), document -> {
            var onboarding = document.onboarding();
            return onboarding.stands()
                    ? Change.to(OnboardingDocument.of(onboarding.undoneBy(undoId)))
                    : Change.none(document);
        });
    }
}
