package org.clientele.portfolio.client.mongo;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import java.util.ArrayList;
import java.util.List;
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
    public List<Client> search(ClientSearch search) {
        return find(filter(search), BY_NAME.sort(), search.limit()).stream()
                .map(Versioned::state)
                .toList();
    }

    /** Only clients that are there have a place. */
    private static Bson filter(ClientSearch search) {
        var filters = new ArrayList<Bson>();
        filters.add(BY_NAME.after(search.after()));
        OWNED.within(search.reach()).forEach(filters::add);
        if (search.state() != null) {
            filters.add(Filters.eq(STATE, search.state().name()));
        }
        if (search.sector() != null) {
            filters.add(Filters.eq(SECTOR, search.sector()));
        }
        filters.addAll(NAMED.beginning(search.words()));
        return Filters.and(filters);
    }
}
