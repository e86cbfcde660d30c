package org.clientele.analytics.funnel;

import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Adds up what open leads may become, month by month. */
final class Projection {

    private final Pipeline pipeline;
    private final Outcomes outcomes;
    private final List<Optional<StepHistory>> judges;
    private final List<Instant> bounds;
    private final List<Expected> months;
    private final int[] openAt;
    private Expected later = Expected.NOTHING;
    private int waitedLonger;

    /** @param bounds from when it is seen, and the end of each month */
    Projection(Pipeline pipeline, Outcomes outcomes, List<Optional<StepHistory>> judges, List<Instant> bounds) {
        this.pipeline = pipeline;
        this.outcomes = outcomes;
        this.judges = judges;
        this.bounds = bounds;
        this.months = new ArrayList<>(Collections.nCopies(bounds.size() - 1, Expected.NOTHING));
        this.openAt = new int[judges.size()];
    }

    void add(LeadStory lead) {
        int place = lead.place(pipeline);
        openAt[place]++;
        judges.get(place).filter(judge -> judge.converted() > 0).ifPresent(judge -> add(lead, judge));
    }

    private void add(LeadStory lead, StepHistory judge) {
        var since = lead.since(judge.place(), pipeline);
        var left = bounds.stream()
                .map(bound -> judge.takingAtLeast(
                        Math.max(0, Duration.between(since, bound).toMillis())))
                .toList();
        if (left.getFirst() == 0) {
            waitedLonger++;
            return;
        }
        var mean = outcomes.value(lead.arrival().source());
        for (int month = 0; month < months.size(); month++) {
            var part = part(judge, left.get(month) - left.get(month + 1), left.getFirst(), mean);
            months.set(month, months.get(month).and(part));
        }
        later = later.and(part(judge, left.getLast(), left.getFirst(), mean));
    }

    private static Expected part(StepHistory judge, int taking, int left, MeanValue mean) {
        return Expected.part(
                BigInteger.valueOf((long) judge.converted() * taking),
                BigInteger.valueOf((long) judge.outcomes() * left),
                mean);
    }

    List<Expected> months() {
        return months;
    }

    Expected later() {
        return later;
    }

    int openAt(int place) {
        return openAt[place];
    }

    int waitedLonger() {
        return waitedLonger;
    }
}
