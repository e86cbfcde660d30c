package org.clientele.analytics.dashboard;

import java.math.BigInteger;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.clientele.analytics.targets.Target;
import org.jspecify.annotations.Nullable;

/**
 * What was to be sold, in minor units of the currency of the organisation: of all teams in a month, and of a team in
 * all months of a view. A month counts whose first day is in the period of the view: one that is cut off at its
 * beginning cannot reach what is planned for all of it.
 */
public record Planned(Map<YearMonth, BigInteger> byMonth, Map<String, BigInteger> byTeam) {

    /** Nobody has planned anything, or the view is of a part of a team. */
    static final Planned NOTHING = new Planned(Map.of(), Map.of());

    /** @param targets of the teams whose figures are shown, in any currency */
    static Planned of(View view, String currency, List<Target> targets) {
        if (view.salespersonId() != null) {
            return NOTHING;
        }
        var counted = targets.stream()
                .filter(target -> target.value().currency().equals(currency))
                .filter(target -> view.period().has(target.of().firstDay()))
                .filter(target -> view.teamId() == null
                        || view.teamId().equals(target.of().teamId()))
                .toList();
        return new Planned(
                sums(counted, target -> target.of().month()),
                sums(counted, target -> target.of().teamId()));
    }

    private static <K> Map<K, BigInteger> sums(List<Target> targets, Function<Target, K> by) {
        return targets.stream()
                .collect(Collectors.groupingBy(
                        by,
                        Collectors.mapping(
                                target -> BigInteger.valueOf(target.value().amount()),
                                Collectors.reducing(BigInteger.ZERO, BigInteger::add))));
    }

    public Optional<BigInteger> in(YearMonth month) {
        return Optional.ofNullable(byMonth.get(month));
    }

    /** In all months of the view; nothing for what is of no team. */
    public Optional<BigInteger> of(@Nullable String teamId) {
        return teamId == null ? Optional.empty() : Optional.ofNullable(byTeam.get(teamId));
    }
}
