package org.clientele.analytics.targets;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.clientele.eventdelivery.aggregate.Versioned;
import org.clientele.servicedefaults.Reach;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Shows the targets of teams that are within reach as a whole. */
@Service
public class ReadingTargets {

    private final Targets targets;
    private final WholeTeams teams;

    ReadingTargets(Targets targets, WholeTeams teams) {
        this.targets = targets;
        this.teams = teams;
    }

    public Optional<Versioned<Target>> find(TeamMonth of, Reach reach) {
        return targets.find(of.id()).filter(within(reach));
    }

    /** Those for these months, both ends inclusive, the earliest first. */
    public List<Versioned<Target>> between(YearMonth first, YearMonth last, Reach reach) {
        return targets.between(first, last).stream().filter(within(reach)).toList();
    }

    /** All by id, or those after the given one. */
    public List<Versioned<Target>> after(@Nullable String last, int limit) {
        return targets.after(last, limit);
    }

    /** Whether one may be shown; each team is looked up once. */
    public Predicate<Versioned<Target>> within(Reach reach) {
        var known = new HashMap<String, Boolean>();
        return target -> known.computeIfAbsent(target.state().of().teamId(), team -> teams.isWithin(team, reach));
    }
}
