package org.clientele.analytics.churn;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntArrays;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The days on which each client was in touch. First all touches are added, in any order; then they are divided by
 * client, each with a stretch of one column.
 */
final class Touches {

    private static final int LEAST_DAYS = 3;

    private final ChurnRules rules;
    private final int today;
    private final int clients;
    private final IntArrayList who = new IntArrayList();
    private final IntArrayList when = new IntArrayList();
    private int[] starts = {};
    private int[] days = {};

    Touches(ChurnRules rules, int today, int clients) {
        this.rules = rules;
        this.today = today;
        this.clients = clients;
    }

    void add(int client, int day) {
        who.add(client);
        when.add(day);
    }

    /** Everything has been added. */
    Touches divided() {
        starts = new int[clients + 1];
        for (int at = 0; at < who.size(); at++) {
            starts[who.getInt(at) + 1]++;
        }
        for (int client = 0; client < clients; client++) {
            starts[client + 1] += starts[client];
        }
        days = new int[who.size()];
        var next = starts.clone();
        for (int at = 0; at < who.size(); at++) {
            days[next[who.getInt(at)]++] = when.getInt(at);
        }
        for (int client = 0; client < clients; client++) {
            IntArrays.quickSort(days, starts[client], starts[client + 1]);
        }
        who.clear();
        when.clear();
        return this;
    }

    boolean isSilent(int client) {
        int days = silentFor(client);
        return days >= rules.silentDays() && days > limit(client);
    }

    Optional<ChurnSignal> signal(int client) {
        if (!isSilent(client)) {
            return Optional.empty();
        }
        int usual = usual(client);
        return Optional.of(
                new Silence(LocalDate.ofEpochDay(last(client)), silentFor(client), usual == 0 ? null : usual));
    }

    /** Of whom nothing is known is not silent. */
    private int silentFor(int client) {
        return starts[client] == starts[client + 1] ? -1 : today - last(client);
    }

    private int last(int client) {
        return days[starts[client + 1] - 1];
    }

    private long limit(int client) {
        int usual = usual(client);
        return usual == 0 ? rules.silentDaysWithoutUsual() - 1L : (long) rules.silentTimesUsual() * usual;
    }

    /** The median gap, by the nearest rank; 0 where there are too few. */
    private int usual(int client) {
        var gaps = new IntArrayList();
        for (int at = starts[client] + 1; at < starts[client + 1]; at++) {
            if (days[at] > days[at - 1]) {
                gaps.add(days[at] - days[at - 1]);
            }
        }
        if (gaps.size() < LEAST_DAYS - 1) {
            return 0;
        }
        gaps.sort(null);
        return gaps.getInt((gaps.size() + 1) / 2 - 1);
    }
}
