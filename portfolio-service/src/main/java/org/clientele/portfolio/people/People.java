package org.clientele.portfolio.people;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.clientele.eventdelivery.aggregate.Beginning;
import org.clientele.eventdelivery.aggregate.Command;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.clientele.eventdelivery.aggregate.Put;
import org.clientele.eventdelivery.aggregate.Versioned;
import org.clientele.eventdelivery.event.By;
import org.clientele.portfolio.people.SalespersonEvent.SalespersonDescribed;
import org.clientele.portfolio.people.TeamEvent.TeamDescribed;
import org.clientele.servicedefaults.VersionNeededException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Takes the salespeople and teams of the organisation. What is put as it already is changes nothing; a change names the
 * version it is made on.
 */
@Service
public class People {

    private final Salespeople salespeople;
    private final Teams teams;

    public People(Salespeople salespeople, Teams teams) {
        this.salespeople = salespeople;
        this.teams = teams;
    }

    public Optional<Versioned<Salesperson>> salesperson(String salespersonId) {
        return salespeople.find(salespersonId);
    }

    public Optional<Versioned<Team>> team(String teamId) {
        return teams.find(teamId);
    }

    /** At most so many, by their ids, after this one if it is given. */
    public List<Versioned<Salesperson>> salespeople(@Nullable String after, int limit) {
        return salespeople.page(after, limit);
    }

    /** At most so many, by their ids, after this one if it is given. */
    public List<Versioned<Team>> teams(@Nullable String after, int limit) {
        return teams.page(after, limit);
    }

    /**
     * Puts it as it shall be.
     *
     * @throws VersionNeededException if it exists, differs and no version is named
     */
    public Put<Salesperson> put(Salesperson salesperson, OptionalLong expected, By by) {
        return salespeople.put(
                beginning(salesperson, new SalespersonDescribed(salesperson), by),
                command(
                        salesperson.salespersonId(),
                        expected,
                        by,
                        now -> now.describe(salesperson, expected.isPresent())));
    }

    /**
     * Puts it as it shall be.
     *
     * @throws VersionNeededException if it exists, differs and no version is named
     */
    public Put<Team> put(Team team, OptionalLong expected, By by) {
        return teams.put(
                beginning(team, new TeamDescribed(team), by),
                command(team.teamId(), expected, by, now -> now.describe(team, expected.isPresent())));
    }

    private static <S, E> Beginning<S, E> beginning(S state, E described, By by) {
        return new Beginning<>(state, CommandKey.once(), by, List.of(described));
    }

    private static <S, E> Command<S, E> command(
            String id, OptionalLong expected, By by, Function<S, List<? extends E>> change) {
        return Command.of(id, CommandKey.once(), by, change).expecting(expected);
    }
}
