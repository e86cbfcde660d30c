package org.clientele.lead.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What leads and clients are compared by to find those that may be the same company or person. */
public record Likeness(
        @Nullable String companyName,
        @Nullable String registrationNumber,
        @Nullable String website,
        @Nullable String email,
        @Nullable String familyName,
        @Nullable String postcode) {

    /** Nothing is known to compare. */
    public static final Likeness NONE = new Likeness(null, null, null, null, null, null);

    private static final int PREFIX = 5;
    private static final int SHORTEST = 3;
    private static final int MOST_WORDS = 4;

    /** What those have in common that may be the same, most telling first: by these they are found. */
    public List<String> marks() {
        var marks = new ArrayList<String>();
        register().ifPresent(number -> marks.add("r|" + number));
        domain().ifPresent(domain -> marks.add("d|" + domain));
        place().ifPresent(place -> marks.add("p|" + place));
        name().stream()
                .flatMap(name -> List.of(name.split(" ", -1)).stream())
                .filter(word -> word.length() >= SHORTEST)
                .limit(MOST_WORDS)
                .map(word -> "n|" + word.substring(0, Math.min(PREFIX, word.length())))
                .distinct()
                .forEach(marks::add);
        return marks;
    }

    Optional<String> register() {
        return Optional.ofNullable(registrationNumber)
                .map(number -> number.toUpperCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", ""))
                .filter(number -> !number.isEmpty());
    }

    /** That of the website, else that of the e-mail address unless it is a provider's. */
    Optional<String> domain() {
        return Domains.ofWebsite(website).or(() -> Domains.ofEmail(email));
    }

    Optional<String> name() {
        return Optional.ofNullable(companyName).map(CompanyNames::normalised).filter(name -> !name.isEmpty());
    }

    Optional<String> place() {
        return familyName == null || postcode == null || familyName.isBlank() || postcode.isBlank()
                ? Optional.empty()
                : Optional.of(CompanyNames.plain(familyName) + "|" + CompanyNames.plain(postcode));
    }
}
