package org.clientele.analytics.facts.events;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How a person is called in a list. */
final class PersonName {

    private PersonName() {}

    static @Nullable String of(@Nullable String givenName, @Nullable String familyName) {
        var name = Stream.of(givenName, familyName).filter(Objects::nonNull).collect(Collectors.joining(" "));
        return name.isEmpty() ? null : name;
    }
}
