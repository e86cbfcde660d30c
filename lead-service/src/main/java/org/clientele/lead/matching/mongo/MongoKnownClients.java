package org.clientele.lead.matching.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bson.conversions.Bson;
import org.clientele.eventdelivery.listing.Index;
import org.clientele.eventdelivery.listing.OwnerFilter;
import org.clientele.eventdelivery.reading.Projections;
import org.clientele.eventdelivery.reading.ReadFields;
import org.clientele.eventdelivery.reading.Upsert;
import org.clientele.lead.matching.Identities;
import org.clientele.lead.matching.KnownClients;
import org.clientele.servicedefaults.Reach;
import org.springframework.stereotype.Repository;

/**
 * One document a client. Profile, owner and presence have numbers of their own, since their topics are not in order and
 * each change says one of them.
 */
@Repository
class MongoKnownClients implements KnownClients {

    private static final String KEYS = "keys";
    private static final String MARKS = "marks";
    private static final String PROFILE = "profileSequence";
    private static final String WITHDRAWN = "withdrawn";
    private static final String OWNER = "ownerSequence";
    private static final String FORMER = "former";
    private static final String PRESENCE = "presenceSequence";
    private static final OwnerFilter OWNED = new OwnerFilter("salespersonId");

    private final MongoCollection<KnownClientDocument> clients;
    private final Identities identities;

    MongoKnownClients(MongoDatabase database, Identities identities) {
        this.clients = database.getCollection("known-clients", KnownClientDocument.class);
        this.identities = identities;
        Index.of(Indexes.ascending(KEYS, OWNED.field())).on(clients);
        Index.of(Indexes.ascending(MARKS, OWNED.field())).on(clients);
    }

    @Override
    public void keep(List<Profile> profiles) {
        write(profiles.stream().map(this::upsert));
    }

    private Upsert upsert(Profile profile) {
        var update = Updates.combine(
                Updates.set(KEYS, identities.keys(profile.likeness().email(), profile.phone())),
                Updates.set(MARKS, profile.likeness().marks()),
                Updates.set("likeness", profile.likeness()));
        return Upsert.newest(clients, profile.clientId(), PROFILE, profile.sequence(), update);
    }

    @Override
    public void own(List<Owned> owned) {
        write(owned.stream()
                .map(one -> Upsert.newest(
                        clients,
                        one.clientId(),
                        OWNER,
                        one.sequence(),
                        ReadFields.setOrUnset(OWNED.field(), one.salespersonId()))));
    }

    @Override
    public void note(List<Presence> presences) {
        write(presences.stream()
                .map(one -> Upsert.newest(
                        clients, one.clientId(), PRESENCE, one.sequence(), Updates.set(FORMER, one.former()))));
    }

    private static void write(Stream<Upsert> upserts) {
        var projections = new Projections();
        upserts.forEach(projections::add);
        projections.write();
    }

    /** The numbers stay, so that no older profile brings back what was erased. */
    @Override
    public void forget(String clientId) {
        clients.updateOne(Filters.eq("_id", clientId), unknown());
    }

    private static Bson unknown() {
        return Updates.combine(Updates.unset(KEYS), Updates.unset(MARKS), Updates.unset("likeness"));
    }

    @Override
    public void withdraw(String clientId, long sequence) {
        var update = Updates.combine(unknown(), Updates.set(WITHDRAWN, true));
        write(Stream.of(Upsert.newest(clients, clientId, PROFILE, sequence, update)));
    }

    @Override
    public Optional<Client> find(String clientId) {
        return Optional.ofNullable(findAll(List.of(clientId)).get(clientId));
    }

    @Override
    public Map<String, Client> findAll(Collection<String> clientIds) {
        var found = new HashMap<String, Client>();
        if (!clientIds.isEmpty()) {
            clients.find(Filters.and(Filters.in("_id", clientIds), Filters.ne(WITHDRAWN, true)))
                    .forEach(document -> found.put(document.id(), document.client()));
        }
        return found;
    }

    @Override
    public Map<String, String> owners(Collection<String> clientIds) {
        var owners = new HashMap<String, String>();
        if (!clientIds.isEmpty()) {
            clients.find(Filters.in("_id", clientIds))
                    .map(KnownClientDocument::client)
                    .forEach(client -> {
                        if (client.salespersonId() != null) {
                            owners.put(client.clientId(), client.salespersonId());
                        }
                    });
        }
        return owners;
    }

    @Override
    public Set<String> former(Collection<String> clientIds) {
        return clientIds.isEmpty()
                ? Set.of()
                : clients.find(Filters.and(
                                Filters.in("_id", clientIds), Filters.eq(FORMER, true), Filters.ne(WITHDRAWN, true)))
                        .map(KnownClientDocument::id)
                        .into(new HashSet<>());
    }

    /**
     * Whoever finds no more than were looked for has found all. Else some key has more than are wanted, and is not
     * looked for any more.
     */
    @Override
    public Map<String, List<Client>> byKeys(Collection<String> keys, Reach reach, int most) {
        var found = new HashMap<String, Map<String, Client>>();
        var left = new HashSet<>(keys);
        while (!left.isEmpty()) {
            int looked = most * left.size() + 1;
            var some = some(left, reach, looked);
            some.forEach(document -> document.keysAmong(left)
                    .forEach(key -> found.computeIfAbsent(key, first -> new LinkedHashMap<>())
                            .put(document.id(), document.client())));
            left.removeIf(key ->
                    some.size() < looked || found.getOrDefault(key, Map.of()).size() >= most);
        }
        var clientsOf = new HashMap<String, List<Client>>();
        found.forEach((key, having) ->
                clientsOf.put(key, having.values().stream().limit(most).toList()));
        return clientsOf;
    }

    private List<KnownClientDocument> some(Collection<String> keys, Reach reach, int limit) {
        return clients.find(OWNED.within(reach).reduce(Filters.in(KEYS, keys), Filters::and))
                .limit(limit)
                .into(new ArrayList<>());
    }

    @Override
    public List<Client> having(String mark, Reach reach, int limit) {
        return clients.find(OWNED.within(reach).reduce(Filters.eq(MARKS, mark), Filters::and))
                .limit(limit)
                .map(KnownClientDocument::client)
                .into(new ArrayList<>());
    }
}
