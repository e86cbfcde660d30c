package org.clientele.portfolio.client;

import java.util.Objects;

/** Who made a change, and through what: {@code http}, {@code kafka} or {@code policy}. */
public record By(String actor, String through) {

    public By {
        Objects.requireNonNull(actor, "by.actor is missing");
        Objects.requireNonNull(through, "by.through is missing");
    }

    public static By http(String caller) {
        return new By(caller, "http");
    }
}
