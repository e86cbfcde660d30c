package org.clientele.lead.routing;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.clientele.servicedefaults.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a rule asks of a lead; all of it must be true, and what is empty or null asks nothing. Upper and lower case are
 * the same. A lead that does not say what is asked for does not match.
 *
 * @param postcodePrefixes how the postcode begins, spaces aside
 * @param languages as a BCP 47 range: {@code de} is also {@code de-AT}
 * @param employees how many there are
 * @param value what the sale may bring
 * @param existingClient whether it is for a client that there is already, or was
 */
public record Conditions(
        List<String> sources,
        List<String> campaigns,
        List<String> countries,
        List<String> regions,
        List<String> postcodePrefixes,
        List<String> sectors,
        List<String> languages,
        @Nullable Range employees,
        @Nullable ValueRange value,
        @Nullable Range score,
        @Nullable Boolean existingClient) {

    /** Conditions that every lead meets. */
    public static final Conditions NONE = new Conditions(
            List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), null, null, null, null);

    /** Numbers between two bounds that belong to it; one that is null is no bound. */
    public record Range(@Nullable Integer min, @Nullable Integer max) {

        boolean contains(@Nullable Integer number) {
            return number != null && (min == null || number >= min) && (max == null || number <= max);
        }
    }

    /** Amounts of one currency, in its minor units, between two bounds that belong to it. */
    public record ValueRange(@Nullable Long min, @Nullable Long max, String currency) {

        boolean contains(@Nullable Money money) {
            return money != null
                    && money.currency().equals(currency)
                    && (min == null || money.amount() >= min)
                    && (max == null || money.amount() <= max);
        }
    }

    boolean match(LeadToRoute lead) {
        return oneOf(sources, lead.source())
                && oneOf(campaigns, lead.campaign())
                && isThere(lead)
                && oneOf(sectors, lead.sector())
                && speaks(lead.language())
                && (employees == null || employees.contains(lead.employees()))
                && (value == null || value.contains(lead.expectedValue()))
                && (score == null || score.contains(lead.score()))
                && (existingClient == null || existingClient == lead.existingClient());
    }

    private boolean isThere(LeadToRoute lead) {
        return oneOf(countries, lead.country())
                && oneOf(regions, lead.region())
                && any(
                        postcodePrefixes,
                        lead.postcode(),
                        prefix -> compact(lead.postcode()).startsWith(compact(prefix)));
    }

    private boolean speaks(@Nullable String language) {
        return any(languages, language, range -> isIn(range, String.valueOf(language)));
    }

    private static boolean isIn(String range, String language) {
        var tag = language.toLowerCase(Locale.ROOT);
        var wanted = range.toLowerCase(Locale.ROOT);
        return tag.equals(wanted) || tag.startsWith(wanted + "-");
    }

    private static boolean oneOf(List<String> wanted, @Nullable String actual) {
        return any(wanted, actual, one -> one.equalsIgnoreCase(actual));
    }

    private static boolean any(List<String> wanted, @Nullable String actual, Predicate<String> matches) {
        return wanted.isEmpty() || (actual != null && wanted.stream().anyMatch(matches));
    }

    private static String compact(@Nullable String postcode) {
        return String.valueOf(postcode).replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    }
}
