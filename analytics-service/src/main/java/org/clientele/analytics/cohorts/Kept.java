package org.clientele.analytics.cohorts;

import java.util.List;
import java.util.stream.IntStream;

/**
 * How many clients were kept so many periods after they became clients, of all cohorts for which that period is over.
 *
 * @param clients of these cohorts
 * @param active how many of them were active then
 */
public record Kept(int after, int clients, int active) {

    static List<Kept> of(List<ClientCohort> cohorts) {
        int most = cohorts.stream()
                .mapToInt(cohort -> cohort.periods().size())
                .max()
                .orElse(0);
        return IntStream.range(0, most)
                .mapToObj(after -> of(cohorts, after))
                .filter(kept -> kept.clients() > 0)
                .toList();
    }

    private static Kept of(List<ClientCohort> cohorts, int after) {
        var over = cohorts.stream()
                .filter(cohort -> cohort.periods().size() > after
                        && cohort.periods().get(after).complete())
                .toList();
        return new Kept(
                after,
                over.stream().mapToInt(ClientCohort::clients).sum(),
                over.stream()
                        .mapToInt(cohort -> cohort.periods().get(after).active())
                        .sum());
    }
}
