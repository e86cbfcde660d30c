package org.clientele.analytics.segments;

import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.function.IntToLongFunction;
import java.util.function.IntUnaryOperator;
import java.util.function.ToIntFunction;
import org.clientele.analytics.effort.MinutesByClient;
import org.clientele.analytics.effort.MinutesPerExchange;
import org.clientele.analytics.facts.Clients;
import org.clientele.analytics.facts.Dictionary;
import org.clientele.analytics.facts.Facts;
import org.clientele.analytics.facts.Ids;
import org.clientele.analytics.ranking.ClassOfClients;
import org.clientele.analytics.ranking.Rates;
import org.clientele.analytics.ranking.SignedByClient;
import org.clientele.analytics.rfm.RfmScores;
import org.clientele.analytics.scope.NamedPeriod;
import org.clientele.analytics.scope.NotCounted;
import org.clientele.analytics.scope.Organisation;
import org.clientele.analytics.scope.Scope;
import org.jspecify.annotations.Nullable;

/**
 * What rules ask of clients, in columns by the numbers of the facts: each is measured when a rule asks for it first,
 * and once for all rules. All of it is of the whole organisation, as it is known on this day.
 */
final class Measuring {

    private final Facts facts;
    private final Clients clients;
    private final Dictionary dictionary;
    private final Rates.Into rates;
    private final MinutesPerExchange perExchange;
    private final Organisation organisation;
    private final LocalDate today;
    private final Map<NamedPeriod, SignedByClient> signed = new EnumMap<>(NamedPeriod.class);
    private final Map<NamedPeriod, RfmScores> scores = new EnumMap<>(NamedPeriod.class);
    private final Map<NamedPeriod, ClassOfClients> classes = new EnumMap<>(NamedPeriod.class);
    private final Map<NamedPeriod, MinutesByClient> minutes = new EnumMap<>(NamedPeriod.class);
    private @Nullable LastTouches touches;

    Measuring(
            Facts facts, Rates.Into rates, MinutesPerExchange perExchange, Organisation organisation, LocalDate today) {
        this.facts = facts;
        this.clients = facts.clients();
        this.dictionary = facts.dictionary();
        this.rates = rates;
        this.perExchange = perExchange;
        this.organisation = organisation;
        this.today = today;
    }

    /** Whether a client that is there matches. */
    IntPredicate test(Rule rule) {
        return switch (rule) {
            case Rule.All all -> all.rules().stream().map(this::test).reduce(client -> true, IntPredicate::and);
            case Rule.Any any -> any.rules().stream().map(this::test).reduce(client -> false, IntPredicate::or);
            case Rule.Has has -> test(has.measure(), has.values());
        };
    }

    private IntPredicate test(Measure measure, Values values) {
        return switch (values) {
            case Words words -> test(words, measure.period());
            case Numbers numbers -> test(numbers, number(measure));
        };
    }

    private static IntPredicate test(Numbers numbers, IntToLongFunction column) {
        return client -> numbers.has(column.applyAsLong(client));
    }

    private IntPredicate test(Words words, NamedPeriod period) {
        return switch (words.field()) {
            case SECTOR -> test(words, clients::sector, dictionary.codes()::find);
            case COUNTRY -> test(words, clients::country, dictionary.codes()::find);
            case SIZE -> test(words, clients::size, dictionary.codes()::find);
            case SALESPERSON -> test(words, clients::salesperson, dictionary.people()::find);
            case TEAM -> test(words, clients::team, dictionary.teams()::find);
            case CLASS -> test(words, classes(period));
            case EMPLOYEES, SENIORITY, REVENUE, PROJECTS, EFFORT, RECENCY, FREQUENCY, MONETARY, DAYS_SINCE_TOUCH ->
                throw new IllegalArgumentException(words.field() + " has no words");
        };
    }

    /** A word that no fact names has no number: no client has it. */
    private static IntPredicate test(Words words, IntUnaryOperator column, ToIntFunction<String> number) {
        var numbers = new IntOpenHashSet();
        words.words().stream()
                .mapToInt(number)
                .filter(each -> each != Ids.UNKNOWN)
                .forEach(numbers::add);
        return client -> {
            int value = column.applyAsInt(client);
            return value == Dictionary.NONE ? words.unknown() : words.allBut() != numbers.contains(value);
        };
    }

    private static IntPredicate test(Words words, ClassOfClients classes) {
        return client ->
                words.allBut() != words.words().contains(classes.of(client).name());
    }

    private ClassOfClients classes(NamedPeriod period) {
        return classes.computeIfAbsent(
                period, days -> ClassOfClients.of(facts, scope(days), rates, organisation.zone()));
    }

    private IntToLongFunction number(Measure measure) {
        return switch (measure.field()) {
            case EMPLOYEES -> client -> known(clients.employees(client));
            case SENIORITY -> this::monthsSince;
            case REVENUE -> signed(measure.period())::revenueAtMost;
            case PROJECTS -> signed(measure.period())::projects;
            case EFFORT -> minutes(measure.period())::of;
            case RECENCY, FREQUENCY, MONETARY -> score(measure.field(), scores(measure.period()));
            case DAYS_SINCE_TOUCH -> daysSince(touches());
            case SECTOR, COUNTRY, SIZE, SALESPERSON, TEAM, CLASS ->
                throw new IllegalArgumentException(measure.field() + " is no number");
        };
    }

    private static long known(int employees) {
        return employees == Clients.NOBODY_SAID ? Numbers.UNKNOWN : employees;
    }

    private long monthsSince(int client) {
        var since = LocalDate.ofInstant(Instant.ofEpochMilli(clients.since(client)), organisation.zone());
        return Math.max(0, ChronoUnit.MONTHS.between(since, today));
    }

    private IntToLongFunction daysSince(LastTouches last) {
        return client -> Math.max(0, today.toEpochDay() - last.day(client));
    }

    private static IntToLongFunction score(Field field, RfmScores scores) {
        IntToLongFunction score = field == Field.RECENCY
                ? scores::recency
                : field == Field.FREQUENCY ? scores::frequency : scores::monetary;
        return client -> scores.has(client) ? score.applyAsLong(client) : Numbers.UNKNOWN;
    }

    private SignedByClient signed(NamedPeriod period) {
        return signed.computeIfAbsent(period, days -> SignedByClient.of(facts, scope(days), rates));
    }

    private RfmScores scores(NamedPeriod period) {
        var counted = signed(period);
        return scores.computeIfAbsent(period, days -> new RfmScores(counted, today));
    }

    private MinutesByClient minutes(NamedPeriod period) {
        return minutes.computeIfAbsent(
                period,
                days -> new MinutesByClient(facts, perExchange, organisation.zone(), days.seenOn(today, organisation)));
    }

    private LastTouches touches() {
        if (touches == null) {
            touches = new LastTouches(facts, organisation.zone());
        }
        return touches;
    }

    private Scope scope(NamedPeriod period) {
        return Scope.all(organisation.currency()).in(period.seenOn(today, organisation));
    }

    /** What was measured and has no rate; of several periods that with the most of it, for each currency. */
    List<NotCounted> notCounted() {
        var all = new ArrayList<NotCounted>();
        signed.values().forEach(each -> all.addAll(each.notCounted()));
        classes.values().forEach(each -> all.addAll(each.notCounted()));
        return NotCounted.mostOfEach(all);
    }
}
