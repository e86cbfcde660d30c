package org.clientele.portfolio.client.mongo;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.bson.conversions.Bson;
import org.clientele.eventdelivery.aggregate.AggregateCollection;
import org.clientele.eventdelivery.aggregate.Aggregates;
import org.clientele.eventdelivery.aggregate.Facts;
import org.clientele.eventdelivery.aggregate.Versioned;
import org.clientele.portfolio.client.Client;
import org.clientele.portfolio.client.ClientEvent;
import org.clientele.portfolio.client.ClientSearch;
import org.clientele.portfolio.client.Clients;
import org.springframework.stereotype.Component;

/** Clients, listed by name: all of them, of an owner, of a sector, or by words of their names. */
@Component
class MongoClients extends AggregateCollection<Client, ClientEvent> implements Clients {

    private static final String OWNER = "state.owner.salespersonId";
    private static final String SECTOR = "state.company.sector";
    private static final String PLACE = "index.place";
    private static final String WORDS = "index.words";

    MongoClients(Aggregates aggregates, Facts<Client, ClientEvent> facts) {
        super(aggregates, Client.grammar(facts));
        documents().createIndex(Indexes.ascending(PLACE));
        documents().createIndex(Indexes.ascending(OWNER, PLACE));
        documents().createIndex(Indexes.ascending(SECTOR, PLACE));
        documents().createIndex(Indexes.ascending(WORDS));
    }

    @Override
    public List<Client> search(ClientSearch search) {
        return find(filter(search), Sorts.ascending(PLACE).toBsonDocument(), search.limit()).stream()
                .map(Versioned::state)
                .toList();
    }

    /** Only clients that are there have a place. */
    private static Bson filter(ClientSearch search) {
        var filters = new ArrayList<Bson>();
        filters.add(Filters.gt(PLACE, search.after()));
        if (search.owner() != null) {
            filters.add(Filters.eq(OWNER, search.owner()));
        }
        if (search.sector() != null) {
            filters.add(Filters.eq(SECTOR, search.sector()));
        }
        search.words().forEach(word -> filters.addAll(beginning(word)));
        return Filters.and(filters);
    }

    /** The range is what any store finds by its index; the pattern leaves out what only other words put into it. */
    private static List<Bson> beginning(String word) {
        var last = word.length() - 1;
        var next = word.substring(0, last) + (char) (word.charAt(last) + 1);
        return List.of(
                Filters.gte(WORDS, word), Filters.lt(WORDS, next), Filters.regex(WORDS, "^" + Pattern.quote(word)));
    }
}
