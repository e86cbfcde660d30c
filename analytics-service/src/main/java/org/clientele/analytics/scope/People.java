package org.clientele.analytics.scope;

import org.clientele.servicedefaults.Reach;
import org.jspecify.annotations.Nullable;

/**
 * Whose figures are asked for.
 *
 * @param owner the salesperson who signed the project; for a client without one in scope, who looks after it
 * @param team the same for the team
 * @param reach the same for all who may be shown
 */
public record People(@Nullable String owner, @Nullable String team, Reach reach) {

    public static final People ALL = new People(null, null, Reach.EVERYBODY);
}
