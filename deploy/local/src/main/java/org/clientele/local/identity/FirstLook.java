package org.clientele.local.identity;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.clientele.local.sample.SampleOrganisation;
import org.clientele.local.sample.SamplePerson;

/**
 * Somebody of the sample, and what they would look at first in the pages of a service.
 *
 * @param code in forms, and the end of the names of its words
 * @param login of whoever looks
 * @param place on the dashboard: where it begins
 */
record FirstLook(String code, String login, String name, String place) {

    private static final List<FirstLook> ALL = List.of(
            of("manager", SampleOrganisation.managers().getFirst(), "teams-title"),
            of("salesperson", SampleOrganisation.people().getFirst(), "follow-ups-title"));

    private static FirstLook of(String code, SamplePerson person, String place) {
        return new FirstLook(code, person.login(), person.givenName() + " " + person.familyName(), place);
    }

    static List<FirstLook> all() {
        return ALL;
    }

    static Optional<FirstLook> of(String code) {
        return ALL.stream().filter(look -> look.code().equals(code)).findFirst();
    }

    /** Begins a sign-in there, whoever was signed in before; browsers keep the place on the way. */
    String address(String pages) {
        return Stream.of(pages, "/sign-in/start/issuer#", place).reduce("", String::concat);
    }
}
