package org.clientele.analytics.cohorts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.clientele.analytics.facts.ProjectBlock;
import org.clientele.analytics.ranking.ExactSum;

/** Adds up what the clients of each cohort did in each period; a column of numbers for each thing, by client. */
final class CohortTally {

    /** The cohort of a client that is in none. */
    private static final int NONE = -1;

    private final Periods periods;
    private final Stays stays;
    private final int[] cohorts;
    private final ActivePeriods active;
    private final int[] clients;
    private final List<List<ExactSum>> revenue = new ArrayList<>();

    /**
     * Nothing yet.
     *
     * @param signedFirst the day of the first signature of each client, {@link Integer#MAX_VALUE} without one
     * @param count how many of the periods make a cohort, from the first on
     * @param stays when clients are clients
     */
    CohortTally(Periods periods, int[] signedFirst, int count, Stays stays) {
        this.periods = periods;
        this.stays = stays;
        this.cohorts = new int[signedFirst.length];
        this.clients = new int[count];
        this.active = new ActivePeriods(signedFirst.length, periods.size());
        for (int client = 0; client < signedFirst.length; client++) {
            int period = periods.at(signedFirst[client]);
            cohorts[client] = period < count ? period : NONE;
            if (cohorts[client] != NONE) {
                clients[period]++;
            }
        }
        for (int cohort = 0; cohort < count; cohort++) {
            var sums = new ExactSum[periods.size() - cohort];
            Arrays.setAll(sums, after -> new ExactSum());
            revenue.add(List.of(sums));
        }
    }

    boolean has(int client) {
        return cohorts[client] != NONE;
    }

    /** Takes a project: its client is active from the signature to the end of the contract, while it is a client. */
    void sign(ProjectBlock block, int at) {
        int client = block.client(at);
        if (has(client)) {
            stays.forEach(
                    client,
                    block.signedDay(),
                    lastDay(block, at),
                    (from, to) -> active.mark(client, periods.at(from), periods.at(to)));
        }
    }

    /** A contract that began and of which nobody said when it ends is running still; one without any days is a sale. */
    private int lastDay(ProjectBlock block, int at) {
        if (block.endsOn(at) != ProjectBlock.NO_DAY) {
            return Math.clamp(block.endsOn(at), block.signedDay(), periods.lastDay());
        }
        return block.startsOn(at) == ProjectBlock.NO_DAY ? block.signedDay() : periods.lastDay();
    }

    /** Takes what a project contributes to a month; what is recognised before the first signature is in no period. */
    void earn(int client, int month, long amount) {
        int after = periods.ofMonth(month) - cohorts[client];
        if (after >= 0) {
            revenue.get(cohorts[client]).get(after).add(amount);
        }
    }

    List<ClientCohort> cohorts() {
        var counts = counts();
        var all = new ArrayList<ClientCohort>();
        for (int cohort = 0; cohort < clients.length; cohort++) {
            all.add(new ClientCohort(
                    periods.from(cohort), periods.to(cohort), clients[cohort], periods(cohort, counts[cohort])));
        }
        return all;
    }

    private int[][] counts() {
        var counts = new int[clients.length][periods.size()];
        for (int client = 0; client < cohorts.length; client++) {
            if (has(client)) {
                var own = counts[cohorts[client]];
                active.forEach(client, period -> own[period]++);
            }
        }
        return counts;
    }

    private List<CohortPeriod> periods(int cohort, int[] counts) {
        var each = new ArrayList<CohortPeriod>();
        for (int period = cohort; period < counts.length; period++) {
            int after = period - cohort;
            var sum = revenue.get(cohort).get(after).value();
            each.add(new CohortPeriod(after, periods.isOver(period), counts[period], sum));
        }
        return each;
    }
}
