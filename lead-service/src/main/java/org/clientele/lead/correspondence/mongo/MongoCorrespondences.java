package org.clientele.lead.correspondence.mongo;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;
import org.clientele.eventdelivery.aggregate.AggregateCollection;
import org.clientele.eventdelivery.aggregate.Aggregates;
import org.clientele.eventdelivery.aggregate.Facts;
import org.clientele.eventdelivery.aggregate.Versioned;
import org.clientele.lead.correspondence.Correspondence;
import org.clientele.lead.correspondence.CorrespondenceEvent;
import org.clientele.lead.correspondence.Correspondences;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One document an entry. */
@Component
class MongoCorrespondences extends AggregateCollection<Correspondence, CorrespondenceEvent> implements Correspondences {

    private static final String LEAD = "state.leadId";
    private static final String AT = "state.at";
    private static final BsonDocument NEWEST_FIRST = Sorts.descending(AT, "_id").toBsonDocument();

    MongoCorrespondences(Aggregates aggregates, Facts<Correspondence, CorrespondenceEvent> facts) {
        super(aggregates, Correspondence.grammar(facts));
        documents().createIndex(Indexes.compoundIndex(Indexes.ascending(LEAD), NEWEST_FIRST));
    }

    @Override
    public List<Correspondence> of(List<String> leadIds, @Nullable After after, int limit) {
        var ofLeads = ofLeads(leadIds);
        var wanted = after == null ? ofLeads : Filters.and(ofLeads, older(after));
        return find(wanted, NEWEST_FIRST, limit).stream().map(Versioned::state).toList();
    }

    private static Bson older(After after) {
        return Filters.or(
                Filters.lt(AT, after.at()),
                Filters.and(Filters.eq(AT, after.at()), Filters.lt("_id", after.correspondenceId())));
    }

    @Override
    public Set<String> having(Collection<String> leadIds) {
        return documents()
                .find(Filters.in(LEAD, leadIds))
                .projection(Projections.include(LEAD))
                .map(found -> found.getDocument("state").getString("leadId").getValue())
                .into(new HashSet<>());
    }

    @Override
    public List<String> ids(List<String> leadIds, int limit) {
        return documents()
                .find(ofLeads(leadIds))
                .projection(Projections.include("_id"))
                .sort(NEWEST_FIRST)
                .limit(limit)
                .map(found -> found.getString("_id").getValue())
                .into(new ArrayList<>());
    }

    @Override
    public int count(List<String> leadIds) {
        return Math.toIntExact(documents().countDocuments(ofLeads(leadIds)));
    }

    /** Nearly all are asked for alone: then the index has them in order. */
    private static Bson ofLeads(List<String> leadIds) {
        return leadIds.size() == 1 ? Filters.eq(LEAD, leadIds.getFirst()) : Filters.in(LEAD, leadIds);
    }
}
