package org.clientele.servicedefaults;

import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** The version that a caller expects to change, from the header {@code If-Match}. */
public record IfMatch(@Nullable String header) {

    /** The version, empty if the caller names none or any. */
    public OptionalLong optional() {
        return header == null ? OptionalLong.empty() : ETags.version(header);
    }

    /**
     * The version, empty if the caller names any.
     *
     * @throws ProblemException 428 if the caller names none
     */
    public OptionalLong required() {
        if (header == null) {
            throw new ProblemException(
                    GeneralProblem.VERSION_REQUIRED, "Say in If-Match which version is to be changed.");
        }
        return optional();
    }
}
