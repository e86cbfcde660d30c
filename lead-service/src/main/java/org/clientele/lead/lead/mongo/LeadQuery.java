package org.clientele.lead.lead.mongo;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.regex.Pattern;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.clientele.lead.lead.LeadFilter;
import org.clientele.lead.lead.LeadSearch;
import org.clientele.lead.lead.LeadState;
import org.clientele.lead.matching.Identities;
import org.jspecify.annotations.Nullable;

/** A search as the store understands it. */
final class LeadQuery {

    static final List<String> OPEN = Arrays.stream(LeadState.values())
            .filter(LeadState::isOpen)
            .map(LeadState::name)
            .toList();

    /** What is closed but was not taken back, so that it is still shown. */
    private static final List<String> CLOSED = Arrays.stream(LeadState.values())
            .filter(state -> !state.isOpen() && state != LeadState.WITHDRAWN)
            .map(LeadState::name)
            .toList();

    private final LeadSearch search;
    private final List<Bson> filters = new ArrayList<>();

    private LeadQuery(LeadSearch search) {
        this.search = search;
    }

    /** What must be true, with ages counted back from this instant. */
    static Bson filter(LeadSearch search, Identities identities, Instant now) {
        var query = new LeadQuery(search);
        query.addOrigin(search.filter());
        query.addNumbers(search.filter());
        query.addAges(search.filter(), now);
        LeadDocument.searched(search.filter().q(), identities)
                .forEach(word -> query.filters.add(Filters.regex("words", "^" + Pattern.quote(word))));
        query.addPlace();
        return query.filters.isEmpty() ? new Document() : Filters.and(query.filters);
    }

    static Bson sort(LeadSearch.Order order) {
        return order == LeadSearch.Order.OLDEST
                ? Sorts.ascending(field(order), "_id")
                : Sorts.descending(field(order), "_id");
    }

    private static String field(LeadSearch.Order order) {
        return switch (order) {
            case NEWEST, OLDEST -> "lead.capturedAt";
            case SCORE -> "lead.score";
        };
    }

    private void addOrigin(LeadFilter filter) {
        addEqual("lead.assignment.salespersonId", filter.owner());
        addEqual("lead.assignment.teamId", filter.team());
        addEqual("lead.step", filter.step());
        addEqual("lead.state", filter.state() == null ? null : filter.state().name());
        if (filter.state() == null && filter.open() == null) {
            filters.add(Filters.ne("lead.state", LeadState.WITHDRAWN.name()));
        }
        if (filter.open() != null) {
            filters.add(filter.open() ? Filters.in("lead.state", OPEN) : Filters.in("lead.state", CLOSED));
        }
        addEqual("lead.origin.source", filter.source());
        addEqual("lead.origin.campaign", filter.campaign());
    }

    private void addNumbers(LeadFilter filter) {
        addEqual("lead.expectedValue.currency", filter.currency());
        addRange("lead.expectedValue.amount", filter.valueFrom(), filter.valueTo());
        addRange("lead.score", filter.scoreFrom(), filter.scoreTo());
        addRange("lead.expectedCloseOn", filter.closingFrom(), filter.closingTo());
    }

    private void addAges(LeadFilter filter, Instant now) {
        var youngest = before(now, filter.olderThanDays());
        var oldest = before(now, filter.youngerThanDays());
        addRange("lead.capturedAt", oldest, youngest);
        addRange("lead.capturedAt", date(filter.capturedFrom()), null);
        if (filter.capturedTo() != null) {
            filters.add(Filters.lt("lead.capturedAt", date(filter.capturedTo())));
        }
    }

    private static @Nullable Date date(@Nullable Instant instant) {
        return instant == null ? null : Date.from(instant);
    }

    private static @Nullable Date before(Instant now, @Nullable Integer days) {
        return days == null ? null : Date.from(now.minus(Duration.ofDays(days)));
    }

    private void addEqual(String field, @Nullable Object value) {
        if (value != null) {
            filters.add(Filters.eq(field, value));
        }
    }

    private void addRange(String field, @Nullable Object from, @Nullable Object to) {
        if (from != null) {
            filters.add(Filters.gte(field, from));
        }
        if (to != null) {
            filters.add(Filters.lte(field, to));
        }
    }

    private void addPlace() {
        var after = search.after();
        var field = field(search.order());
        if (search.order() == LeadSearch.Order.SCORE) {
            filters.add(Filters.ne(field, null));
        }
        if (after != null) {
            var value = value(after.value());
            filters.add(Filters.or(
                    beyond(field, value), Filters.and(Filters.eq(field, value), beyond("_id", after.leadId()))));
        }
    }

    private Bson beyond(String field, Object value) {
        return search.order() == LeadSearch.Order.OLDEST ? Filters.gt(field, value) : Filters.lt(field, value);
    }

    private Object value(String text) {
        try {
            return switch (search.order()) {
                case NEWEST, OLDEST -> Date.from(Instant.parse(text));
                case SCORE -> Integer.valueOf(text);
            };
        } catch (DateTimeParseException | NumberFormatException e) {
            throw new IllegalArgumentException("no place in this list: " + text, e);
        }
    }
}
