package org.clientele.analytics.facts;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The projects that were signed on one day, a column for each thing that is known of them: what figures add up is read
 * in the order in which it lies in memory. Everything but amounts is a number of the {@link Dictionary}.
 */
public final class ProjectBlock {

    /** The day of what has none. */
    public static final int NO_DAY = Integer.MIN_VALUE;

    private final int day;
    private final IntArrayList projects = new IntArrayList();
    private final IntArrayList clients = new IntArrayList();
    private final IntArrayList people = new IntArrayList();
    private final IntArrayList teams = new IntArrayList();
    private final IntArrayList currencies = new IntArrayList();
    private final IntArrayList types = new IntArrayList();
    private final IntArrayList starts = new IntArrayList();
    private final IntArrayList ends = new IntArrayList();
    private final LongArrayList amounts = new LongArrayList();
    private final LongArrayList known = new LongArrayList();

    ProjectBlock(int day) {
        this.day = day;
    }

    public LocalDate signedOn() {
        return LocalDate.ofEpochDay(day);
    }

    /** The same as a day since 1970-01-01. */
    public int signedDay() {
        return day;
    }

    public int size() {
        return amounts.size();
    }

    public int project(int at) {
        return projects.getInt(at);
    }

    public int client(int at) {
        return clients.getInt(at);
    }

    public int salesperson(int at) {
        return people.getInt(at);
    }

    public int team(int at) {
        return teams.getInt(at);
    }

    public int currency(int at) {
        return currencies.getInt(at);
    }

    public int type(int at) {
        return types.getInt(at);
    }

    /** As a day since 1970-01-01, {@link #NO_DAY} if nobody said. */
    public int startsOn(int at) {
        return starts.getInt(at);
    }

    /** As a day since 1970-01-01, {@link #NO_DAY} if nobody said. */
    public int endsOn(int at) {
        return ends.getInt(at);
    }

    /** In minor units of its currency. */
    public long amount(int at) {
        return amounts.getLong(at);
    }

    /** Since when it has been known to be so, in milliseconds since 1970-01-01. */
    public long known(int at) {
        return known.getLong(at);
    }

    void add(int project, Project fact, long knownAt, Dictionary dictionary) {
        projects.add(project);
        clients.add(dictionary.clients().number(fact.clientId()));
        people.add(Dictionary.number(dictionary.people(), fact.owner().salespersonId()));
        teams.add(Dictionary.number(dictionary.teams(), fact.owner().teamId()));
        currencies.add(dictionary.codes().number(fact.currency()));
        types.add(dictionary.codes().number(fact.contract().type()));
        starts.add(dayOrNone(fact.contract().startsOn()));
        ends.add(dayOrNone(fact.contract().endsOn()));
        amounts.add(fact.amount());
        known.add(knownAt);
    }

    /** The project there in words. */
    public Project fact(int at, Dictionary dictionary) {
        return new Project(
                dictionary.projects().id(project(at)),
                dictionary.clients().id(client(at)),
                new Owner(
                        Dictionary.id(dictionary.people(), salesperson(at)),
                        Dictionary.id(dictionary.teams(), team(at))),
                amount(at),
                dictionary.codes().id(currency(at)),
                new Contract(dictionary.codes().id(type(at)), signedOn(), date(startsOn(at)), date(endsOn(at))));
    }

    /** Takes one away; the last one moves to its place. */
    void remove(int at) {
        for (var column : new IntArrayList[] {projects, clients, people, teams, currencies, types, starts, ends}) {
            column.set(at, column.getInt(column.size() - 1));
            column.removeInt(column.size() - 1);
        }
        for (var column : new LongArrayList[] {amounts, known}) {
            column.set(at, column.getLong(column.size() - 1));
            column.removeLong(column.size() - 1);
        }
    }

    void knownSince(int at, long millis) {
        known.set(at, millis);
    }

    private static int dayOrNone(@Nullable LocalDate date) {
        return date == null ? NO_DAY : Math.toIntExact(date.toEpochDay());
    }

    private static @Nullable LocalDate date(int day) {
        return day == NO_DAY ? null : LocalDate.ofEpochDay(day);
    }
}
