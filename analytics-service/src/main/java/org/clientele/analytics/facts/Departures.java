package org.clientele.analytics.facts;

import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which clients left, from which days on, and which came back. What is said holds from its day on, whatever was said
 * before: on a day that of its newest version decides whose day has come. Few clients ever leave, so they are kept
 * apart. Not safe for concurrent use.
 */
public final class Departures {

    private static final Told[] NONE = {};

    private record Told(Presence presence, long sequence, long known, int day) {

        boolean isSaid(int byDay, long asOf) {
            return day <= byDay && known <= asOf;
        }
    }

    private final Ids clients;
    /** What was said of each, the newest first. */
    private final Int2ObjectOpenHashMap<Told[]> byClient = new Int2ObjectOpenHashMap<>();

    private int versions;

    Departures(Ids clients) {
        this.clients = clients;
    }

    /** Folds a version in; whether it is a new one. */
    boolean keep(Presence presence, long sequence, long known) {
        int client = clients.number(presence.clientId());
        var told = byClient.getOrDefault(client, NONE);
        int at = 0;
        while (at < told.length && told[at].sequence() > sequence) {
            at++;
        }
        if (at < told.length && told[at].sequence() == sequence) {
            return false;
        }
        var more = Arrays.copyOf(told, told.length + 1);
        System.arraycopy(told, at, more, at + 1, told.length - at);
        more[at] = new Told(presence, sequence, known, day(presence.on()));
        byClient.put(client, more);
        versions++;
        return true;
    }

    /** How many versions these are. */
    int versions() {
        return versions;
    }

    /**
     * The clients that are none on a day, by their numbers.
     *
     * @param day null for after all days
     * @param asOf what was known then, in milliseconds since 1970-01-01; {@link Long#MAX_VALUE} for what is known now
     */
    public BitSet leftBy(@Nullable LocalDate day, long asOf) {
        int last = dayOrEnd(day);
        var left = new BitSet();
        byClient.int2ObjectEntrySet().fastForEach(client -> {
            if (isLeft(newest(client.getValue(), last, asOf))) {
                left.set(client.getIntKey());
            }
        });
        return left;
    }

    /** How a client left that is none on a day. */
    public Optional<ClientLeft> departure(String clientId, @Nullable LocalDate day, long asOf) {
        int client = clients.find(clientId);
        return client == Ids.UNKNOWN ? Optional.empty() : departure(client, day, asOf);
    }

    /** The same of a client by its number. */
    public Optional<ClientLeft> departure(int client, @Nullable LocalDate day, long asOf) {
        return newest(byClient.getOrDefault(client, NONE), dayOrEnd(day), asOf) instanceof ClientLeft left
                ? Optional.of(left)
                : Optional.empty();
    }

    /** Takes days from one to another, both inclusive, as days since 1970-01-01. */
    public interface DaysTaker {
        void take(int from, int to);
    }

    /**
     * Hands over those of some days on which a client is one, each stretch of them.
     *
     * @param from the first of the days since 1970-01-01
     * @param to the last of them
     */
    public void forEachStay(int client, int from, int to, long asOf, DaysTaker taker) {
        var told = byClient.get(client);
        int at = from;
        while (told != null && at <= to) {
            int end = Math.min(to, endOf(told, at, asOf));
            if (!isLeft(newest(told, at, asOf))) {
                taker.take(at, end);
            }
            at = end + 1;
        }
        if (told == null && from <= to) {
            taker.take(from, to);
        }
    }

    /** The last day before the next one of which anything is said. */
    private static int endOf(Told[] told, int day, long asOf) {
        int end = Integer.MAX_VALUE;
        for (var one : told) {
            if (one.known() <= asOf && one.day() > day) {
                end = Math.min(end, one.day() - 1);
            }
        }
        return end;
    }

    private static @Nullable Presence newest(Told[] told, int day, long asOf) {
        for (var one : told) {
            if (one.isSaid(day, asOf)) {
                return one.presence();
            }
        }
        return null;
    }

    private static boolean isLeft(@Nullable Presence presence) {
        return presence instanceof ClientLeft;
    }

    private static int dayOrEnd(@Nullable LocalDate day) {
        return day == null ? Integer.MAX_VALUE : day(day);
    }

    private static int day(LocalDate day) {
        return Math.toIntExact(day.toEpochDay());
    }
}
