package org.clientele.servicedefaults;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Decides whose things a caller may read and change, by its roles and what is set for them. Only those count that let
 * it do what it does, and of them the one that reaches furthest. Nothing else decides this.
 */
final class Reaches {

    private final AccessPolicy policy;
    private final Colleagues colleagues;

    Reaches(AccessPolicy policy, Colleagues colleagues) {
        this.policy = policy;
        this.colleagues = colleagues;
    }

    /**
     * A team is the one that the caller is in and those that it leads.
     *
     * @param doing which groups may do what it does
     */
    Reach reads(Bearer anybody, Set<RoleGroup> doing) {
        var bearer = anybody.as(doing);
        return switch (furthest(bearer, this::reads)) {
            case OWN -> Reach.of(bearer.id());
            case TEAM -> team(bearer.id(), Stream.concat(mates(bearer), led(bearer)));
            case ALL -> Reach.EVERYBODY;
        };
    }

    /**
     * A team is what the caller leads: to be in one gives nobody a say in it.
     *
     * @param doing which groups may do what it does
     */
    Reach changes(Bearer anybody, Set<RoleGroup> doing) {
        var bearer = anybody.as(doing);
        return switch (furthest(bearer, this::changes)) {
            case OWN -> Reach.of(bearer.id());
            case TEAM -> team(bearer.id(), led(bearer));
            case ALL -> Reach.EVERYBODY;
        };
    }

    private static Extent furthest(Bearer bearer, Function<Role, Extent> extent) {
        return bearer.roles().stream()
                .map(extent)
                .max(Comparator.naturalOrder())
                .orElse(Extent.OWN);
    }

    private Extent reads(Role role) {
        return switch (role) {
            case SALESPERSON -> policy.reads().salesperson();
            case MANAGER -> policy.reads().manager();
            case MARKETING -> Extent.OWN;
            case INTEGRATION, OPERATOR, PRIVACY_OFFICER -> Extent.ALL;
        };
    }

    private Extent changes(Role role) {
        return switch (role) {
            case MANAGER -> policy.changes().manager();
            case INTEGRATION -> Extent.ALL;
            case SALESPERSON, MARKETING, OPERATOR, PRIVACY_OFFICER -> Extent.OWN;
        };
    }

    private static Reach team(String person, Stream<String> others) {
        return Reach.ofAndNobodys(Stream.concat(Stream.of(person), others).toList());
    }

    private Stream<String> mates(Bearer bearer) {
        return colleagues.inTeamOf(bearer.id()).stream();
    }

    private Stream<String> led(Bearer bearer) {
        List<String> led = bearer.roles().contains(Role.MANAGER) ? colleagues.inTeamsLedBy(bearer.id()) : List.of();
        return led.stream();
    }
}
