package org.clientele.analytics.ranking;

import java.time.LocalDate;
import java.util.Objects;
import org.clientele.analytics.facts.Client;
import org.clientele.analytics.facts.Project;
import org.clientele.servicedefaults.Reach;
import org.jspecify.annotations.Nullable;

/**
 * What a figure is about. What is not named is not limited, but for the currency: amounts of different currencies are
 * never added.
 *
 * @param from first day of signing, inclusive
 * @param to last day of signing, inclusive
 * @param owner the salesperson who signed the project; for a client without one in scope, who looks after it
 * @param team the same for the team
 * @param reach the same for all who may be shown
 */
public record Scope(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String owner,
        @Nullable String team,
        Reach reach,
        String currency) {

    public Scope {
        if (from != null && to != null && from.isAfter(to)) {
            throw new IllegalArgumentException("from is after to");
        }
    }

    /** Everything there is in one currency. */
    public static Scope all(String currency) {
        return new Scope(null, null, null, null, Reach.EVERYBODY, currency);
    }

    /** What was signed on these days; null is no end. */
    public Scope signed(@Nullable LocalDate first, @Nullable LocalDate last) {
        return new Scope(first, last, owner, team, reach, currency);
    }

    /** What is of this salesperson. */
    public Scope ofOwner(@Nullable String salespersonId) {
        return new Scope(from, to, salespersonId, team, reach, currency);
    }

    /** What is of this team. */
    public Scope ofTeam(@Nullable String teamId) {
        return new Scope(from, to, owner, teamId, reach, currency);
    }

    /** What is of the people within reach. */
    public Scope within(Reach people) {
        return new Scope(from, to, owner, team, people, currency);
    }

    boolean includes(Project project) {
        return project.currency().equals(currency)
                && isInPeriod(project.signedOn())
                && isOf(project.salespersonId(), project.teamId());
    }

    boolean includes(Client client) {
        return isOf(client.salespersonId(), client.teamId());
    }

    private boolean isInPeriod(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }

    private boolean isOf(@Nullable String salespersonId, @Nullable String teamId) {
        return reach.contains(salespersonId)
                && (owner == null || Objects.equals(owner, salespersonId))
                && (team == null || Objects.equals(team, teamId));
    }
}
