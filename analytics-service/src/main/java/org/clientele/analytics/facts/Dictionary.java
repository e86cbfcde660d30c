package org.clientele.analytics.facts;

import org.jspecify.annotations.Nullable;

/** The numbers by which facts name each other in memory, and the few texts that many of them share. */
public final class Dictionary {

    /** The number of nothing. */
    public static final int NONE = -1;

    private final Ids clients = new Ids();
    private final Ids projects = new Ids();
    private final Ids people = new Ids();
    private final Ids teams = new Ids();
    private final Ids codes = new Ids();

    public Ids clients() {
        return clients;
    }

    public Ids projects() {
        return projects;
    }

    public Ids people() {
        return people;
    }

    public Ids teams() {
        return teams;
    }

    /** Sectors, countries, kinds of contracts and currencies. */
    public Ids codes() {
        return codes;
    }

    static int number(Ids ids, @Nullable String id) {
        return id == null ? NONE : ids.number(id);
    }

    /** The id of a number; null for {@link #NONE}. */
    public static @Nullable String id(Ids ids, int number) {
        return number == NONE ? null : ids.id(number);
    }
}
