package org.clientele.analytics.dashboard;

import org.clientele.analytics.scope.Period;
import org.clientele.analytics.scope.Scope;
import org.clientele.servicedefaults.Reach;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks at.
 *
 * @param teamId null for all teams
 * @param salespersonId null for all salespeople
 * @param reach whose figures may be shown at all
 */
public record View(
        Period period, @Nullable String teamId, @Nullable String salespersonId, Reach reach) {

    Scope scope(Period days, String currency) {
        return Scope.all(currency)
                .in(days)
                .ofTeam(teamId)
                .ofOwner(salespersonId)
                .within(reach);
    }

    /** Everything that may be shown of all time. */
    static View everything(Reach reach) {
        return new View(Period.ALWAYS, null, null, reach);
    }
}
