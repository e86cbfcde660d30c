package org.clientele.analytics.facts;

import java.util.stream.Stream;
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

    /** Gives a number to all that a client names. */
    void number(Client client) {
        number(client.owner());
        var traits = client.traits();
        Stream.of(traits.sector(), traits.country(), traits.size().code()).forEach(code -> number(codes, code));
    }

    /** Gives a number to all that a project names. */
    void number(Project project) {
        number(clients, project.clientId());
        number(project.owner());
        Stream.of(project.currency(), project.contract().type()).forEach(code -> number(codes, code));
    }

    private void number(Owner owner) {
        number(people, owner.salespersonId());
        number(teams, owner.teamId());
    }

    static int number(Ids ids, @Nullable String id) {
        return id == null ? NONE : ids.number(id);
    }

    /** The id of a number; null for {@link #NONE}. */
    public static @Nullable String id(Ids ids, int number) {
        return number == NONE ? null : ids.id(number);
    }
}
