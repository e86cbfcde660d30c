package org.clientele.lead.lead.mongo;

import com.mongodb.client.model.Filters;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.clientele.eventdelivery.aggregate.Fields;
import org.clientele.eventdelivery.listing.ListOrder;
import org.clientele.eventdelivery.listing.OwnerFilter;
import org.clientele.eventdelivery.listing.PositionOrder;
import org.clientele.eventdelivery.listing.WordFilter;
import org.clientele.lead.lead.Criterion;
import org.clientele.lead.lead.LeadIndex;
import org.clientele.lead.lead.LeadSearch;

/** A search as the store understands it. */
record LeadQuery(LeadIndex index, Clock clock) {

    static final WordFilter NAMED = new WordFilter(Fields.INDEX + "." + LeadIndex.WORDS);

    static final OwnerFilter OWNED = new OwnerFilter(field(Criterion.OWNER));

    /** Where a part of a lead is in its document. */
    static String field(String way) {
        return Fields.STATE + "." + way;
    }

    Bson filter(LeadSearch search) {
        var filters = new ArrayList<>(OWNED.within(search.reach()).toList());
        search.criteria().stream().filter(this::narrows).map(this::filter).forEach(filters::add);
        filters.addAll(place(search));
        return filters.isEmpty() ? new Document() : Filters.and(filters);
    }

    /** A text without a word asks for nothing. */
    private boolean narrows(Criterion criterion) {
        return !(criterion instanceof Criterion.Words words
                && index.searched(words.text()).isEmpty());
    }

    /** Ages are counted back from now. */
    Bson filter(Criterion criterion) {
        return switch (criterion) {
            case Criterion.Is is -> Filters.eq(field(is.field()), is.value());
            case Criterion.In in ->
                Filters.in(
                        field("progress.state"),
                        in.states().stream().map(Enum::name).toList());
            case Criterion.From from -> Filters.gte(field(from.field()), from.value());
            case Criterion.To to -> Filters.lte(field(to.field()), to.value());
            case Criterion.Before before -> Filters.lt(field(before.field()), before.value());
            case Criterion.Older older ->
                Filters.lte(field(Criterion.CAPTURED_AT), clock.instant().minus(older.age()));
            case Criterion.Younger younger ->
                Filters.gte(field(Criterion.CAPTURED_AT), clock.instant().minus(younger.age()));
            case Criterion.Words words -> Filters.and(NAMED.beginning(index.searched(words.text())));
        };
    }

    /** Leads that were never scored have no place among the most promising. */
    static PositionOrder order(LeadSearch.Order order) {
        return switch (order) {
            case NEWEST -> ListOrder.descending(field(Criterion.CAPTURED_AT)).thenById();
            case OLDEST -> ListOrder.ascending(field(Criterion.CAPTURED_AT)).thenById();
            case SCORE -> ListOrder.descending(field(Criterion.SCORE)).thenById();
        };
    }

    private static List<Bson> place(LeadSearch search) {
        var filters = new ArrayList<Bson>();
        if (search.order() == LeadSearch.Order.SCORE) {
            filters.add(Filters.ne(field(Criterion.SCORE), null));
        }
        if (search.after() != null) {
            filters.add(order(search.order()).after(search.after()));
        }
        return filters;
    }
}
