package org.clientele.local.identity;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.clientele.local.sample.SampleOrganisation;
import org.clientele.local.sample.SamplePerson;
import org.clientele.servicedefaults.Role;

/** Who may sign in at a local run: the people of the sample, and one for each other role. */
final class LocalPeople {

    /**
     * Somebody with a login.
     *
     * @param id as the services know them
     */
    record LocalPerson(String login, String id, String name, Role role) {}

    private static final List<LocalPerson> ALL = Stream.of(
                    SampleOrganisation.managers().stream().map(person -> of(person, Role.MANAGER)),
                    SampleOrganisation.people().stream().map(person -> of(person, Role.SALESPERSON)),
                    Stream.of(Role.MARKETING, Role.OPERATOR, Role.PRIVACY_OFFICER)
                            .map(role -> new LocalPerson(role.claim(), role.claim(), role.claim(), role)))
            .flatMap(people -> people)
            .toList();

    private LocalPeople() {}

    private static LocalPerson of(SamplePerson person, Role role) {
        return new LocalPerson(person.login(), person.id(), person.givenName() + " " + person.familyName(), role);
    }

    static List<LocalPerson> all() {
        return ALL;
    }

    static Optional<LocalPerson> withLogin(String login) {
        return ALL.stream().filter(person -> person.login().equals(login)).findFirst();
    }
}
