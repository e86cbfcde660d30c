package org.clientele.portfolio.client;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The company that a client is, as far as it is known. */
public record Company(
        @Nullable String name,
        @Nullable String sector,
        @Nullable Integer employees,
        @Nullable String country,
        @Nullable String website,
        @Nullable String registrationNumber,
        @Nullable String region,
        @Nullable String postcode) {

    private static final Pattern NOT_OF_NUMBERS = Pattern.compile("[^\\p{L}\\p{N}]");

    public static final Company NONE = new Company(null, null, null, null, null, null, null, null);

    /**
     * What no other company of its country has: letters and digits of its registration number, as in {@code DE|HRB1}.
     */
    public Optional<String> registered() {
        var written = registrationNumber == null
                ? ""
                : NOT_OF_NUMBERS.matcher(registrationNumber).replaceAll("").toUpperCase(Locale.ROOT);
        return written.isEmpty()
                ? Optional.empty()
                : Optional.of(Objects.requireNonNullElse(country, "") + "|" + written);
    }
}
