package org.clientele.servicedefaults;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A country that ISO 3166-1 knows, by its two letters. The same as {@code contracts/common/country.json}. */
public final class CountryCode {

    private static final Set<String> CODES = Set.of(Locale.getISOCountries());

    private CountryCode() {}

    /** What somebody wrote, if it is such a code; null otherwise. */
    public static @Nullable String from(@Nullable String text) {
        return text != null && CODES.contains(text) ? text : null;
    }
}
