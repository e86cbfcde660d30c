package org.clientele.local.sample;

import java.util.List;

/** The people of the sample. */
final class SamplePeople {

    static final List<SamplePerson> ALL = List.of(
            new SamplePerson("Anna", "Berg", "north", "Europe/Berlin"),
            new SamplePerson("Ben", "Costa", "north", "Europe/Berlin"),
            new SamplePerson("Clara", "Dahl", "north", "Europe/Amsterdam"),
            new SamplePerson("David", "Engel", "north", "Europe/Warsaw"),
            new SamplePerson("Eva", "Fink", "south", "Europe/Vienna"),
            new SamplePerson("Felix", "Graf", "south", "Europe/Zurich"),
            new SamplePerson("Gina", "Haas", "south", "Europe/Paris"),
            new SamplePerson("Henry", "Iver", "south", "Europe/Vienna"),
            new SamplePerson("Iris", "Juhl", "west", "America/New_York"),
            new SamplePerson("Jack", "Kent", "west", "America/Chicago"),
            new SamplePerson("Kira", "Lane", "west", "America/Los_Angeles"),
            new SamplePerson("Leo", "Marsh", "west", "America/Toronto"));

    /** Each leads the team that it is of; none sells. */
    static final List<SamplePerson> MANAGERS = List.of(
            new SamplePerson("Nora", "Holm", "north", "Europe/Berlin"),
            new SamplePerson("Sven", "Lund", "south", "Europe/Vienna"),
            new SamplePerson("Wendy", "Marlow", "west", "America/New_York"));

    /** How many of all companies each has, in percent: some have grown a portfolio for years, some have just begun. */
    private static final int[] SHARES = {15, 10, 8, 4, 12, 10, 7, 3, 12, 9, 7, 3};

    private SamplePeople() {}

    static SamplePerson leaderOf(String teamId) {
        return MANAGERS.stream()
                .filter(manager -> manager.teamId().equals(teamId))
                .findFirst()
                .orElseThrow();
    }

    static SamplePerson any(Chance chance) {
        return ALL.get(chance.weighted(SHARES));
    }
}
