package org.clientele.analytics.facts;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** All clients by their numbers, a column for each thing that is known of them. Not safe for concurrent use. */
public final class Clients extends NewestVersions<Client> {

    /** The number of employees of whom nobody said how many they are. */
    public static final int NOBODY_SAID = -1;

    private final Dictionary dictionary;
    private final IntArrayList people = new IntArrayList();
    private final IntArrayList teams = new IntArrayList();
    private final IntArrayList sectors = new IntArrayList();
    private final IntArrayList countries = new IntArrayList();
    private final IntArrayList sizes = new IntArrayList();
    private final IntArrayList employees = new IntArrayList();
    private final LongArrayList since = new LongArrayList();
    private final LongArrayList known = new LongArrayList();

    Clients(Dictionary dictionary) {
        this.dictionary = dictionary;
    }

    /** All numbers that a client may have are below this one. */
    public int numbers() {
        return dictionary.clients().size();
    }

    /** Whether there is such a client now; others are only named by their projects. */
    @Override
    public boolean isThere(int client) {
        return client < since.size() && since.getLong(client) != Long.MAX_VALUE;
    }

    public int salesperson(int client) {
        return people.getInt(client);
    }

    public int team(int client) {
        return teams.getInt(client);
    }

    public int sector(int client) {
        return sectors.getInt(client);
    }

    public int country(int client) {
        return countries.getInt(client);
    }

    /** The code of its {@link Size}. */
    public int size(int client) {
        return sizes.getInt(client);
    }

    /** How many it has, {@link #NOBODY_SAID} if so. */
    public int employees(int client) {
        return employees.getInt(client);
    }

    /** Since when it has been a client, in milliseconds since 1970-01-01. */
    public long since(int client) {
        return since.getLong(client);
    }

    /** The client there in words. */
    @Override
    public Client fact(int client) {
        return new Client(
                dictionary.clients().id(client),
                new Owner(
                        Dictionary.id(dictionary.people(), salesperson(client)),
                        Dictionary.id(dictionary.teams(), team(client))),
                new Traits(
                        Dictionary.id(dictionary.codes(), sector(client)),
                        Dictionary.id(dictionary.codes(), country(client)),
                        said(employees(client))),
                Instant.ofEpochMilli(since(client)));
    }

    /** All clients as they were known at an instant, with the numbers that they have here; these if that is now. */
    public Clients asOf(long millis) {
        if (millis == Long.MAX_VALUE) {
            return this;
        }
        var then = new Clients(dictionary);
        for (int client = 0; client < since.size(); client++) {
            if (isThere(client) && known.getLong(client) <= millis) {
                then.put(client, fact(client), known.getLong(client));
            }
        }
        severalAsOf(millis, (client, fact) -> then.put(client, fact, millis));
        return then;
    }

    /** Folds a version in; whether anything is different now. */
    boolean keep(Client fact, long sequence, long knownAt) {
        return keep(dictionary.clients().number(fact.clientId()), fact, sequence, knownAt);
    }

    /** Whatever was said of it before, and comes later, counts no more; whether it did. */
    boolean remove(String clientId, long sequence, long knownAt) {
        return keep(dictionary.clients().number(clientId), null, sequence, knownAt);
    }

    @Override
    long known(int client) {
        return known.getLong(client);
    }

    @Override
    void knownSince(int client, long millis) {
        known.set(client, millis);
    }

    @Override
    void number(Client fact) {
        dictionary.number(fact);
    }

    @Override
    void take(int client) {
        since.set(client, Long.MAX_VALUE);
    }

    @Override
    void put(int client, Client fact, long knownAt) {
        makeRoom(client);
        people.set(client, Dictionary.number(dictionary.people(), fact.owner().salespersonId()));
        teams.set(client, Dictionary.number(dictionary.teams(), fact.owner().teamId()));
        sectors.set(client, Dictionary.number(dictionary.codes(), fact.traits().sector()));
        countries.set(
                client, Dictionary.number(dictionary.codes(), fact.traits().country()));
        sizes.set(client, dictionary.codes().number(fact.traits().size().code()));
        var count = fact.traits().employees();
        employees.set(client, count == null ? NOBODY_SAID : count);
        since.set(client, fact.since().toEpochMilli());
        known.set(client, knownAt);
    }

    private void makeRoom(int client) {
        while (since.size() <= client) {
            people.add(Dictionary.NONE);
            teams.add(Dictionary.NONE);
            sectors.add(Dictionary.NONE);
            countries.add(Dictionary.NONE);
            sizes.add(Dictionary.NONE);
            employees.add(NOBODY_SAID);
            since.add(Long.MAX_VALUE);
            known.add(Versions.SEVERAL);
        }
    }

    private static @Nullable Integer said(int count) {
        return count == NOBODY_SAID ? null : count;
    }
}
