package org.clientele.lead.matching.mongo;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.conversions.Bson;
import org.clientele.lead.matching.Identities;
import org.clientele.lead.matching.KnownClients;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** One document a client. Profile and owner have numbers of their own, since their topics are not in order. */
@Repository
class MongoKnownClients implements KnownClients {

    private static final int DUPLICATE = 11_000;
    private static final String KEYS = "keys";
    private static final String MARKS = "marks";
    private static final String PROFILE = "profileSequence";
    private static final String WITHDRAWN = "withdrawn";
    private static final String OWNER = "ownerSequence";

    private final MongoCollection<KnownClientDocument> clients;
    private final Identities identities;

    MongoKnownClients(MongoDatabase database, Identities identities) {
        this.clients = database.getCollection("known-clients", KnownClientDocument.class)
                .withWriteConcern(WriteConcern.MAJORITY);
        this.identities = identities;
        clients.createIndex(Indexes.ascending(KEYS), new IndexOptions().sparse(true));
        clients.createIndex(Indexes.ascending(MARKS), new IndexOptions().sparse(true));
    }

    @Override
    public void keep(List<Profile> profiles) {
        profiles.forEach(profile -> newest(
                profile.clientId(),
                PROFILE,
                profile.sequence(),
                Updates.combine(
                        Updates.set(KEYS, identities.keys(profile.likeness().email(), profile.phone())),
                        Updates.set(MARKS, profile.likeness().marks()),
                        Updates.set("likeness", profile.likeness()))));
    }

    @Override
    public void own(List<Owned> owned) {
        owned.forEach(one -> newest(one.clientId(), OWNER, one.sequence(), owner(one.salespersonId())));
    }

    private static Bson owner(@Nullable String salespersonId) {
        return salespersonId == null ? Updates.unset("salespersonId") : Updates.set("salespersonId", salespersonId);
    }

    /**
     * The first attempt inserts what is missing; the second one tells something newer from something inserted just now.
     */
    private void newest(String clientId, String field, long sequence, Bson change) {
        var older = Filters.and(Filters.eq("_id", clientId), Filters.not(Filters.gte(field, sequence)));
        var update = Updates.combine(change, Updates.set(field, sequence));
        try {
            write(new UpdateOneModel<>(older, update, new UpdateOptions().upsert(true)));
        } catch (MongoBulkWriteException failure) {
            if (failure.getWriteErrors().stream().anyMatch(error -> error.getCode() != DUPLICATE)) {
                throw failure;
            }
            write(new UpdateOneModel<>(older, update));
        }
    }

    private void write(UpdateOneModel<KnownClientDocument> update) {
        clients.bulkWrite(List.of(update), new BulkWriteOptions().ordered(false));
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
        newest(clientId, PROFILE, sequence, Updates.combine(unknown(), Updates.set(WITHDRAWN, true)));
    }

    @Override
    public Optional<Client> find(String clientId) {
        var there = Filters.and(Filters.eq("_id", clientId), Filters.ne(WITHDRAWN, true));
        return Optional.ofNullable(clients.find(there).first()).map(KnownClientDocument::client);
    }

    @Override
    public Map<String, List<Client>> byKeys(Collection<String> keys) {
        var found = new HashMap<String, List<Client>>();
        if (!keys.isEmpty()) {
            clients.find(Filters.in(KEYS, keys))
                    .forEach(document -> List.copyOf(document.keys() == null ? List.<String>of() : document.keys())
                            .forEach(key -> found.computeIfAbsent(key, first -> new ArrayList<>())
                                    .add(document.client())));
        }
        return found;
    }

    @Override
    public List<Client> having(String mark, int limit) {
        return clients.find(Filters.eq(MARKS, mark))
                .limit(limit)
                .map(KnownClientDocument::client)
                .into(new ArrayList<>());
    }
}
