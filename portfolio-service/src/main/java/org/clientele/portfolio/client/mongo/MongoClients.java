package org.clientele.portfolio.client.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bson.conversions.Bson;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.clientele.eventdelivery.former.AggregateCollection;
import org.clientele.eventdelivery.former.Aggregates;
import org.clientele.eventdelivery.former.Change;
import org.clientele.eventdelivery.former.NewAggregate;
import org.clientele.portfolio.client.By;
import org.clientele.portfolio.client.Client;
import org.clientele.portfolio.client.ClientSearch;
import org.clientele.portfolio.client.ClientState;
import org.clientele.portfolio.client.Clients;
import org.springframework.stereotype.Repository;

/** Stores each client with what it still has to publish. */
@Repository
class MongoClients implements Clients {

    private static final String OWNER = "client.salespersonId";
    private static final String SECTOR = "client.company.sector";
    private static final String STATE = "client.state";
    private static final String PLACE = "place";
    private static final String WORDS = "words";

    private final AggregateCollection<ClientDocument> clients;

    MongoClients(Aggregates aggregates) {
        clients = aggregates.collection("clients", ClientDocument.class);
        index(clients.documents());
    }

    private static void index(MongoCollection<ClientDocument> documents) {
        documents.createIndex(Indexes.ascending(PLACE));
        documents.createIndex(Indexes.ascending(OWNER, PLACE));
        documents.createIndex(Indexes.ascending(SECTOR, PLACE));
        documents.createIndex(Indexes.ascending(WORDS));
    }

    @Override
    public Optional<Version> find(String clientId) {
        return clients.find(clientId)
                .map(stored -> new Version(stored.state().client(), stored.version()))
                .filter(found -> isThere(found.client()));
    }

    private static boolean isThere(Client client) {
        return client.state() != ClientState.WITHDRAWN;
    }

    @Override
    public List<Client> findAll(List<String> clientIds) {
        return clients.findAll(clientIds).stream()
                .map(stored -> stored.state().client())
                .filter(MongoClients::isThere)
                .toList();
    }

    @Override
    public void onboard(List<Client> onboarded) {
        var unused =
                clients.createAll(onboarded.stream().map(MongoClients::creation).toList());
    }

    private static NewAggregate<ClientDocument> creation(Client client) {
        var change = Change.to(ClientDocument.of(client))
                .fact(ClientFacts.onboarded(client))
                .with(ClientFacts.profile(client));
        return new NewAggregate<>(change, new CommandKey(client.conversionId(), null));
    }

    @Override
    public void withdraw(String clientId, Instant at, By by) {
        var key = new CommandKey("withdraw|" + clientId, null);
        var unused = clients.change(clientId, key, document -> withdrawal(document, at, by));
    }

    private static Change<ClientDocument> withdrawal(ClientDocument document, Instant at, By by) {
        var client = document.client();
        return isThere(client)
                ? Change.to(ClientDocument.of(client.withdrawn()))
                        .fact(ClientFacts.undone(client, at, by))
                        .with(ClientFacts.erased(client.clientId()))
                : Change.none(document);
    }

    @Override
    public List<Placed> find(ClientSearch search) {
        return clients.documents()
                .find(filter(search))
                .sort(Sorts.ascending(PLACE))
                .limit(search.limit())
                .map(found -> new Placed(found.client(), found.place()))
                .into(new ArrayList<>());
    }

    private static Bson filter(ClientSearch search) {
        var filters = new ArrayList<Bson>();
        filters.add(Filters.ne(STATE, ClientState.WITHDRAWN.name()));
        if (search.owner() != null) {
            filters.add(Filters.eq(OWNER, search.owner()));
        }
        if (search.sector() != null) {
            filters.add(Filters.eq(SECTOR, search.sector()));
        }
        if (search.state() != null) {
            filters.add(Filters.eq(STATE, search.state().name()));
        }
        ClientDocument.words(search.text()).forEach(word -> filters.addAll(beginning(word)));
        if (search.after() != null) {
            filters.add(Filters.gt(PLACE, search.after()));
        }
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
