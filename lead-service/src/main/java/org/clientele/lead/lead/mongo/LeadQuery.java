package org.clientele.lead.lead.mongo;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.clientele.eventdelivery.aggregate.Fields;
import org.clientele.eventdelivery.listing.WordFilter;
import org.clientele.lead.lead.Criterion;
import org.clientele.lead.lead.LeadIndex;
import org.clientele.lead.lead.LeadSearch;

/** A search as the store understands it. */
record LeadQuery(LeadIndex index, Clock clock) {

    static final WordFilter NAMED = new WordFilter(Fields.INDEX + "." + LeadIndex.WORDS);

    /** Where a part of a lead is in its document. */
    static String field(String way) {
        return Fields.STATE + "." + way;
    }

    Bson filter(LeadSearch search) {
        var filters = new ArrayList<Bson>();
        search.criteria().forEach(criterion -> filters.add(filter(criterion)));
        filters.addAll(place(search));
        return filters.isEmpty() ? new Document() : Filters.and(filters);
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
            case Criterion.Words words -> words(index.searched(words.text()));
        };
    }

    private static Bson words(List<String> words) {
        return words.isEmpty() ? new Document() : Filters.and(NAMED.beginning(words));
    }

    static Bson sort(LeadSearch.Order order) {
        return order == LeadSearch.Order.OLDEST
                ? Sorts.ascending(field(order), Fields.ID)
                : Sorts.descending(field(order), Fields.ID);
    }

    private static String field(LeadSearch.Order order) {
        return switch (order) {
            case NEWEST, OLDEST -> field(Criterion.CAPTURED_AT);
            case SCORE -> field(Criterion.SCORE);
        };
    }

    private static List<Bson> place(LeadSearch search) {
        var filters = new ArrayList<Bson>();
        var field = field(search.order());
        if (search.order() == LeadSearch.Order.SCORE) {
            filters.add(Filters.ne(field, null));
        }
        var after = search.after();
        if (after != null) {
            var value = value(search.order(), after.value());
            filters.add(Filters.or(
                    beyond(search.order(), field, value),
                    Filters.and(Filters.eq(field, value), beyond(search.order(), Fields.ID, after.leadId()))));
        }
        return filters;
    }

    private static Bson beyond(LeadSearch.Order order, String field, Object value) {
        return order == LeadSearch.Order.OLDEST ? Filters.gt(field, value) : Filters.lt(field, value);
    }

    private static Object value(LeadSearch.Order order, String text) {
        try {
            return switch (order) {
                case NEWEST, OLDEST -> Instant.parse(text);
                case SCORE -> Integer.valueOf(text);
            };
        } catch (DateTimeParseException | NumberFormatException e) {
            throw new IllegalArgumentException("no place in this list: " + text, e);
        }
    }
}
