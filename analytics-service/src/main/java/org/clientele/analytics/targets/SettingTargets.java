package org.clientele.analytics.targets;

import java.util.Optional;
import java.util.OptionalLong;
import org.clientele.eventdelivery.aggregate.Put;
import org.clientele.eventdelivery.aggregate.StaleVersionException;
import org.clientele.eventdelivery.aggregate.Versioned;
import org.clientele.eventdelivery.event.By;
import org.clientele.servicedefaults.Caller;
import org.clientele.servicedefaults.Money;
import org.springframework.stereotype.Service;

/** Sets and takes back targets of those teams of which the caller may change everybody's things. */
@Service
public class SettingTargets {

    private final Targets targets;
    private final WholeTeams teams;

    SettingTargets(Targets targets, WholeTeams teams) {
        this.targets = targets;
        this.teams = teams;
    }

    /**
     * From now on it is so much.
     *
     * @param seen the version that it is set for, if somebody says so
     * @throws org.clientele.servicedefaults.NotYoursException if the caller does not lead that team
     * @throws StaleVersionException if it has another version by now
     */
    public Put<Target> set(TeamMonth of, Money value, OptionalLong seen, Caller caller) {
        teams.require(of.teamId(), caller.changes());
        var by = By.http(caller.id());
        return targets.put(Target.first(of, value, by), Target.again(of, value, seen, by));
    }

    /**
     * From now on there is none; empty if there was none.
     *
     * @param seen the version that is taken back, if somebody says so
     * @throws org.clientele.servicedefaults.NotYoursException if the caller does not lead that team
     * @throws StaleVersionException if it has another version by now
     */
    public Optional<Versioned<Target>> takeBack(TeamMonth of, OptionalLong seen, Caller caller) {
        teams.require(of.teamId(), caller.changes());
        var found = targets.find(of.id());
        found.ifPresent(target -> {
            var wanted = new Versioned<>(of.id(), seen.orElse(target.version()), target.state());
            if (!targets.remove(wanted)) {
                throw new StaleVersionException(of.id(), wanted.version(), target.version());
            }
        });
        return found;
    }
}
