package org.clientele.analytics.funnel;

import java.util.Optional;
import org.clientele.servicedefaults.Code;

/** From what a past forecast is made again; in both ways only what had happened by then counts. */
public enum Knowing {
    /** What is known now of what had happened by then, so that it can be told of history that was entered later. */
    NOW {
        @Override
        long asOf(long start, long asked) {
            return asked;
        }
    },
    /** What was known then. */
    THEN {
        @Override
        long asOf(long start, long asked) {
            return Math.min(start - 1, asked);
        }
    };

    /** Both, for {@code @Pattern}. */
    public static final String PATTERN = "now|then";

    public static Optional<Knowing> of(String code) {
        return Code.constant(Knowing.class, code);
    }

    /** The name in requests and answers. */
    public String code() {
        return Code.of(name());
    }

    /** As of when facts are read, in milliseconds since 1970-01-01. */
    abstract long asOf(long start, long asked);
}
