package org.clientele.lead.routing;

import java.util.List;

/** Conditions that ask for few things. */
public final class ConditionsFixture {

    private ConditionsFixture() {}

    /** That the lead comes from one of these sources. */
    public static Conditions from(String... sources) {
        return new Conditions(
                List.of(sources),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                null,
                null);
    }
}
