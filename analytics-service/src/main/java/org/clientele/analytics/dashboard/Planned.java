package org.clientele.analytics.dashboard;

import java.math.BigInteger;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.clientele.analytics.targets.Target;
import org.jspecify.annotations.Nullable;

/**
 * What was to be sold, in minor units of the currency of the organisation: of all teams in a month, and of a team in
 * all months of a view. A month counts whose first day is in the period of the view: one that is cut off at its
 * beginning cannot reach what is planned for all of it.
 */
public record Planned(Map<YearMonth, BigInteger> byMonth, Map<String, BigInteger> byTeam, Whole whole) {

    /**
     * Where a target is of all that was sold: months in which each team has one, and teams that have one in each month.
     * Elsewhere it is only a part of what sales could be measured by.
     */
    record Whole(Set<YearMonth> months, Set<String> teams) {}

    /** Nobody has planned anything, or the view is of a part of a team. */
    static final Planned NOTHING = new Planned(Map.of(), Map.of(), new Whole(Set.of(), Set.of()));

    /**
     * Of some targets those that count in a view.
     *
     * @param targets of the teams whose figures are shown, in any currency
     * @param months of the view
     * @param teams all that sell
     */
    static Planned of(View view, String currency, List<Target> targets, List<YearMonth> months, List<String> teams) {
        if (view.salespersonId() != null) {
            return NOTHING;
        }
        var counted = targets.stream()
                .filter(target -> target.value().currency().equals(currency))
                .filter(target -> view.period().has(target.of().firstDay()))
                .filter(target -> view.teamId() == null
                        || view.teamId().equals(target.of().teamId()))
                .toList();
        var wanted = months.stream()
                .filter(month -> view.period().has(month.atDay(1)))
                .toList();
        var sellers = view.teamId() == null ? teams : List.of(view.teamId());
        return new Planned(
                sums(counted, target -> target.of().month()),
                sums(counted, target -> target.of().teamId()),
                new Whole(
                        having(
                                counted,
                                target -> target.of().month(),
                                target -> target.of().teamId(),
                                sellers),
                        having(
                                counted,
                                target -> target.of().teamId(),
                                target -> target.of().month(),
                                wanted)));
    }

    /** Those for which there is a target for each of the others. */
    private static <K, O> Set<K> having(
            List<Target> targets, Function<Target, K> key, Function<Target, O> other, List<O> others) {
        return targets.stream()
                .collect(Collectors.groupingBy(key, Collectors.mapping(other, Collectors.toSet())))
                .entrySet()
                .stream()
                .filter(each -> each.getValue().containsAll(others))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
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

    /** The same if what was sold in the month can be measured by it. */
    public Optional<BigInteger> measureIn(YearMonth month) {
        return in(month).filter(target -> whole.months().contains(month));
    }

    /** In all months of the view; nothing for what is of no team. */
    public Optional<BigInteger> of(@Nullable String teamId) {
        return teamId == null ? Optional.empty() : Optional.ofNullable(byTeam.get(teamId));
    }

    /** The same if what the team sold in the view can be measured by it. */
    public Optional<BigInteger> measureOf(@Nullable String teamId) {
        return of(teamId).filter(target -> whole.teams().contains(teamId));
    }
}
