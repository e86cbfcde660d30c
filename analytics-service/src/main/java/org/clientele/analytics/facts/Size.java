package org.clientele.analytics.facts;

import java.util.Arrays;
import java.util.Optional;
import org.clientele.servicedefaults.Code;
import org.jspecify.annotations.Nullable;

/**
 * How big a company is, by its employees alone: the classes of Recommendation 2003/361/EC of the European Commission,
 * annex, article 2, without their turnover.
 */
public enum Size {
    MICRO(10),
    SMALL(50),
    MEDIUM(250),
    LARGE(Integer.MAX_VALUE),
    UNKNOWN(0);

    private final int below;

    Size(int below) {
        this.below = below;
    }

    /** Of so many employees; unknown if nobody said. */
    public static Size of(@Nullable Integer employees) {
        if (employees == null) {
            return UNKNOWN;
        }
        return Arrays.stream(values())
                .filter(size -> employees < size.below)
                .findFirst()
                .orElse(LARGE);
    }

    public static Optional<Size> ofCode(String code) {
        return Code.constant(Size.class, code);
    }

    /** The name in requests and answers. */
    public String code() {
        return Code.of(name());
    }
}
