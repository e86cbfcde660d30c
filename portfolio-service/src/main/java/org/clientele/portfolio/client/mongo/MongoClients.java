package org.clientele.portfolio.client.mongo;

import com.mongodb.client.model.CountOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;
import org.clientele.eventdelivery.aggregate.AggregateCollection;
import org.clientele.eventdelivery.aggregate.Aggregates;
import org.clientele.eventdelivery.aggregate.Facts;
import org.clientele.eventdelivery.aggregate.Versioned;
import org.clientele.eventdelivery.listing.Index;
import org.clientele.eventdelivery.listing.ListOrder;
import org.clientele.eventdelivery.listing.OwnerFilter;
import org.clientele.eventdelivery.listing.WordFilter;
import org.clientele.portfolio.client.Client;
import org.clientele.portfolio.client.ClientEvent;
import org.clientele.portfolio.client.ClientSearch;
import org.clientele.portfolio.client.Clients;
import org.clientele.servicedefaults.Page;
import org.springframework.stereotype.Component;

/** Clients, listed by name: all of them, of an owner, in a state, of a sector, or by words of their names. */
@Component
class MongoClients extends AggregateCollection<Client, ClientEvent> implements Clients {

    private static final String OWNER = "state.owner.salespersonId";
    private static final OwnerFilter OWNED = new OwnerFilter(OWNER);
    private static final String STATE = "state.state";
    private static final String SECTOR = "state.company.sector";
    private static final String PLACE = "index.place";
    private static final ListOrder BY_NAME = ListOrder.ascending(PLACE);
    private static final int LOOKED_AT = 500;
    private static final int MOST_WORDS = 3;
    private static final WordFilter NAMED = new WordFilter("index.words");

    MongoClients(Aggregates aggregates, Facts<Client, ClientEvent> facts) {
        super(aggregates, Client.grammar(facts));
        Index.of(BY_NAME.sort()).on(documents());
        Index.of(Indexes.ascending(OWNER, PLACE)).on(documents());
        Index.of(Indexes.ascending(STATE, PLACE)).on(documents());
        Index.of(Indexes.ascending(OWNER, STATE, PLACE)).on(documents());
        Index.of(Indexes.ascending(SECTOR, PLACE)).on(documents());
        Index.of(Indexes.ascending(NAMED.field())).on(documents());
    }

    @Override
    public Page<Client> search(ClientSearch search) {
        return rareWord(search.words()).map(word -> byWord(word, search)).orElseGet(() -> byName(search));
    }

    /** One of the longest words that few clients have: what is found by it is put in order here. */
    private Optional<String> rareWord(List<String> words) {
        return words.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .limit(MOST_WORDS)
                .filter(this::isRare)
                .findFirst();
    }

    private boolean isRare(String word) {
        return documents().countDocuments(named(word), new CountOptions().limit(LOOKED_AT)) < LOOKED_AT;
    }

    private static Bson named(String word) {
        return Filters.and(NAMED.beginning(List.of(word)));
    }

    private Page<Client> byWord(String word, ClientSearch search) {
        var found = clients(named(word), new BsonDocument(), LOOKED_AT).stream()
                .filter(search::finds)
                .filter(client -> client.place().compareTo(search.after()) > 0)
                .sorted(Comparator.comparing(Client::place))
                .toList();
        return search.page(found, null);
    }

    /** Goes on in the order of names along one index; what that does not tell is looked at here. */
    private Page<Client> byName(ClientSearch search) {
        var filters = new ArrayList<>(OWNED.within(search.reach()).toList());
        var isBySector = search.sector() != null && filters.isEmpty();
        if (isBySector) {
            filters.add(Filters.eq(SECTOR, search.sector()));
        } else if (search.state() != null) {
            filters.add(Filters.eq(STATE, search.state().name()));
        }
        filters.add(BY_NAME.after(search.after()));
        var isToldByIndex = search.words().isEmpty() && (isBySector ? search.state() == null : search.sector() == null);
        int most = isToldByIndex ? search.limit() + 1 : LOOKED_AT;
        var looked = clients(Filters.and(filters), BY_NAME.sort(), most);
        var found = looked.stream().filter(search::finds).toList();
        return search.page(found, looked.size() < most ? null : looked.getLast());
    }

    private List<Client> clients(Bson filter, Bson order, int limit) {
        return find(filter, order, limit).stream().map(Versioned::state).toList();
    }
}
