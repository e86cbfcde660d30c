package org.clientele.lead.lead.mongo;

import com.mongodb.client.model.Filters;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;
import org.clientele.eventdelivery.aggregate.Fields;
import org.clientele.eventdelivery.listing.ListOrder;
import org.clientele.eventdelivery.listing.OwnerFilter;
import org.clientele.eventdelivery.listing.PositionOrder;
import org.clientele.eventdelivery.listing.WordFilter;
import org.clientele.lead.lead.Criterion;
import org.clientele.lead.lead.LeadIndex;
import org.clientele.lead.lead.LeadSearch;
import org.clientele.servicedefaults.Position;
import org.jspecify.annotations.Nullable;

/** A search as the store understands it. */
record LeadQuery(LeadIndex index, Clock clock) {

    static final WordFilter NAMED = new WordFilter(Fields.INDEX + "." + LeadIndex.WORDS);

    static final OwnerFilter OWNED = new OwnerFilter(field(Criterion.OWNER));

    static final String STATE = field("progress.state");

    /**
     * What leads have an index by besides their owners, the most telling first; teams and steps have many leads each.
     */
    static final List<String> LEADING = List.of(Criterion.CAMPAIGN, Criterion.SOURCE);

    /** Of each owner and each state stores follow a piece of the index at once; this many pieces any store does. */
    private static final int MOST_OWNERS = 25;

    /** Where a part of a lead is in its document. */
    static String field(String way) {
        return Fields.STATE + "." + way;
    }

    /**
     * What must be true.
     *
     * @param followed what an index leads to, in the order of the search
     * @param lookedUp what is looked up in each of those leads
     */
    record Wanted(List<Bson> followed, List<Bson> lookedUp) {

        boolean isFollowed() {
            return lookedUp.isEmpty();
        }

        Bson whole() {
            return all(Stream.concat(followed.stream(), lookedUp.stream()).toList());
        }

        Bson allFollowed() {
            return all(followed);
        }

        private static Bson all(List<Bson> filters) {
            return filters.isEmpty() ? Filters.empty() : Filters.and(filters);
        }
    }

    Wanted wanted(LeadSearch search) {
        var owners = search.reach().only(owner(search));
        var followsOwners = owners.people() != null && owners.people().size() <= MOST_OWNERS;
        var leading = followsOwners || search.order() == LeadSearch.Order.SCORE ? null : leading(search);
        var wanted = new Wanted(new ArrayList<>(), new ArrayList<>());
        OWNED.within(owners).forEach((followsOwners ? wanted.followed() : wanted.lookedUp())::add);
        search.criteria().stream()
                .filter(this::narrows)
                .forEach(criterion -> (isFollowed(criterion, leading, search.order())
                                ? wanted.followed()
                                : wanted.lookedUp())
                        .add(filter(criterion)));
        if (search.order() == LeadSearch.Order.SCORE) {
            wanted.followed().add(Filters.gte(field(Criterion.SCORE), Integer.MIN_VALUE));
        }
        return wanted;
    }

    private static @Nullable String owner(LeadSearch search) {
        return search.criteria().stream()
                .filter(LeadQuery::isOwner)
                .findFirst()
                .map(criterion -> (String) ((Criterion.Is) criterion).value())
                .orElse(null);
    }

    private static boolean isOwner(Criterion criterion) {
        return criterion instanceof Criterion.Is is && is.field().equals(Criterion.OWNER);
    }

    private static @Nullable String leading(LeadSearch search) {
        var asked = search.criteria().stream()
                .flatMap(criterion -> criterion instanceof Criterion.Is is ? Stream.of(is.field()) : Stream.empty())
                .toList();
        return LEADING.stream().filter(asked::contains).findFirst().orElse(null);
    }

    /** A text without a word asks for nothing, and whose leads they are is asked for with the reach. */
    private boolean narrows(Criterion criterion) {
        return !isOwner(criterion)
                && !(criterion instanceof Criterion.Words words
                        && index.searched(words.text()).isEmpty());
    }

    private static boolean isFollowed(Criterion criterion, @Nullable String leading, LeadSearch.Order order) {
        var ordered = order == LeadSearch.Order.SCORE ? Criterion.SCORE : Criterion.CAPTURED_AT;
        return switch (criterion) {
            case Criterion.Is is -> is.field().equals(leading);
            case Criterion.In in -> true;
            case Criterion.From from -> from.field().equals(ordered);
            case Criterion.To to -> to.field().equals(ordered);
            case Criterion.Before before -> before.field().equals(ordered);
            case Criterion.Older older -> ordered.equals(Criterion.CAPTURED_AT);
            case Criterion.Younger younger -> ordered.equals(Criterion.CAPTURED_AT);
            case Criterion.Words words -> false;
        };
    }

    /** Ages are counted back from now. */
    Bson filter(Criterion criterion) {
        return switch (criterion) {
            case Criterion.Is is -> Filters.eq(field(is.field()), is.value());
            case Criterion.In in ->
                Filters.in(STATE, in.states().stream().map(Enum::name).toList());
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

    /** Leads with a word that begins like the longest that is looked for, if words are: likely the fewest. */
    Optional<Bson> named(LeadSearch search) {
        return search.criteria().stream()
                .flatMap(criterion -> criterion instanceof Criterion.Words words
                        ? index.searched(words.text()).stream()
                        : Stream.empty())
                .max(Comparator.comparingInt(String::length))
                .map(longest -> Filters.and(NAMED.beginning(List.of(longest))));
    }

    /** Leads that were never scored have no place among the most promising. */
    static PositionOrder order(LeadSearch.Order order) {
        return switch (order) {
            case NEWEST -> ListOrder.descending(field(Criterion.CAPTURED_AT)).thenById();
            case OLDEST -> ListOrder.ascending(field(Criterion.CAPTURED_AT)).thenById();
            case SCORE -> ListOrder.descending(field(Criterion.SCORE)).thenById();
        };
    }

    /** Where a lead is of which no more was read than its place. */
    static Position<?> position(LeadSearch.Order order, BsonDocument lead) {
        var id = lead.getString(Fields.ID).getValue();
        var state = lead.getDocument(Fields.STATE);
        return switch (order) {
            case NEWEST, OLDEST ->
                new Position<>(
                        Instant.ofEpochMilli(
                                state.getDocument("capture").getDateTime("at").getValue()),
                        id);
            case SCORE ->
                new Position<>(state.getDocument("progress").getNumber("score").intValue(), id);
        };
    }
}
