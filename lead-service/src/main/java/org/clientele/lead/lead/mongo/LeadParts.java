package org.clientele.lead.lead.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;
import org.clientele.eventdelivery.aggregate.Fields;
import org.clientele.lead.lead.Lead;
import org.clientele.lead.lead.LeadSearch;
import org.clientele.servicedefaults.Position;
import org.jspecify.annotations.Nullable;

/**
 * Finds a part of a list of leads without looking at many of them. What many leads have is near; only what is not is
 * looked for by its word, or among more of them.
 */
final class LeadParts {

    /** So many leads are looked at for a part of a list of which the index knows a part only. */
    private static final int LOOKED_AT = 500;

    /** As many times the leads that are wanted are looked at first. */
    private static final int NEAR = 2;

    /** So many leads are looked up one by one. */
    private static final int MOST_NAMED = 500;

    private final LeadQuery query;
    private final MongoCollection<BsonDocument> documents;
    private final Leads leads;

    LeadParts(LeadQuery query, MongoCollection<BsonDocument> documents, Leads leads) {
        this.query = query;
        this.documents = documents;
        this.leads = leads;
    }

    /** The leads for which something is true. */
    interface Leads {

        List<Lead> find(Bson filter, Bson order, int limit);
    }

    LeadSearch.Part of(LeadSearch search) {
        var wanted = query.wanted(search);
        if (wanted.isFollowed()) {
            return upTo(null, search, wanted);
        }
        int looked = Math.min(NEAR * search.limit(), LOOKED_AT);
        var near = lookingAt(looked, search, wanted);
        if (near.leads().size() == search.limit() || near.rest() == null) {
            return near;
        }
        return named(search)
                .map(ids -> among(ids, search, wanted))
                .orElseGet(() -> further(looked, near, search, wanted));
    }

    private LeadSearch.Part further(int looked, LeadSearch.Part near, LeadSearch search, LeadQuery.Wanted wanted) {
        return looked == LOOKED_AT ? near : near.and(lookingAt(LOOKED_AT - looked, search.beyond(near), wanted));
    }

    private LeadSearch.Part among(List<String> ids, LeadSearch search, LeadQuery.Wanted wanted) {
        var order = LeadQuery.order(search.order());
        var few = Filters.and(Filters.in(Fields.ID, ids), wanted.whole());
        return search.part(leads.find(order.after(search.after(), few), order.sort(), search.limit() + 1), null);
    }

    private LeadSearch.Part lookingAt(int number, LeadSearch search, LeadQuery.Wanted wanted) {
        return upTo(end(number, search, wanted.allFollowed()), search, wanted);
    }

    private LeadSearch.Part upTo(@Nullable Position<?> end, LeadSearch search, LeadQuery.Wanted wanted) {
        var order = LeadQuery.order(search.order());
        var found = new ArrayList<Lead>();
        for (var piece : order.between(search.after(), end)) {
            var missing = search.limit() + 1 - found.size();
            if (missing > 0) {
                found.addAll(leads.find(Filters.and(wanted.whole(), piece), order.sort(), missing));
            }
        }
        return search.part(found, end);
    }

    /** The ids of all leads that have a word which is looked for, if they are few. */
    private Optional<List<String>> named(LeadSearch search) {
        return query.named(search)
                .map(named -> documents
                        .find(named)
                        .projection(Projections.include(Fields.ID))
                        .limit(MOST_NAMED + 1)
                        .map(lead -> lead.getString(Fields.ID).getValue())
                        .into(new ArrayList<>()))
                .filter(ids -> ids.size() <= MOST_NAMED)
                .map(List::copyOf);
    }

    /** The place of the last of so many leads that the index leads to, if there are so many. */
    private @Nullable Position<?> end(int number, LeadSearch search, Bson followed) {
        var order = LeadQuery.order(search.order());
        for (var piece : order.between(search.after(), null)) {
            var last = documents
                    .find(Filters.and(followed, piece))
                    .projection(Projections.include(order.by().field()))
                    .sort(order.sort())
                    .skip(number - 1)
                    .first();
            if (last != null) {
                return LeadQuery.position(search.order(), last);
            }
        }
        return null;
    }
}
