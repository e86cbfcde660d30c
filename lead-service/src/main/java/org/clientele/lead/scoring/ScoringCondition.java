package org.clientele.lead.scoring;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.clientele.lead.correspondence.Touch;
import org.clientele.lead.lead.Lead;
import org.clientele.servicedefaults.Money;
import org.jspecify.annotations.Nullable;

/**
 * When a rule holds: everything that is given must be true; lists are true for any of their values, without regard to
 * case. One that gives nothing is always true.
 *
 * @param has what the lead must have given
 * @param needContains parts of words in what is needed
 * @param valueFrom the least expected value, compared within its currency
 * @param unansweredDays for at least so many days nobody answered what we last sent
 * @param untouchedDays for at least so many days nobody reached out, counted from the lead's arrival at first
 */
public record ScoringCondition(
        @Nullable @Size(max = 200) List<@NotBlank String> sources,
        @Nullable @Size(max = 200) List<@NotBlank String> campaigns,
        @Nullable @Size(max = 200) List<@NotBlank String> countries,
        @Nullable @Size(max = 200) List<@NotBlank String> sectors,
        @Nullable @Size(max = 200) List<@NotBlank String> steps,

        @Nullable @Size(max = 10)
        List<
                        @NotBlank
                        @Pattern(
                                regexp = "email|phone|company|website|need|value",
                                message = "must be email, phone, company, website, need or value")
                        String>
                has,

        @Nullable @Size(max = 200) List<@NotBlank @Size(max = 100) String> needContains,
        @Nullable @PositiveOrZero Integer employeesFrom,
        @Nullable @PositiveOrZero Integer employeesTo,
        @Nullable Money valueFrom,
        @Nullable @PositiveOrZero Integer unansweredDays,
        @Nullable @PositiveOrZero Integer untouchedDays) {

    /** Always true. */
    public static final ScoringCondition NONE =
            new ScoringCondition(null, null, null, null, null, null, null, null, null, null, null, null);

    boolean holds(Lead lead, Touch touch, Instant now) {
        var company = lead.details().companyOrNone();
        return isAmong(lead.origin().source(), sources)
                && isAmong(lead.origin().campaign(), campaigns)
                && isAmong(company.country(), countries)
                && isAmong(company.sector(), sectors)
                && isAmong(lead.step(), steps)
                && (has == null || has.stream().allMatch(what -> gives(lead, what)))
                && (needContains == null
                        || needContains.stream()
                                .anyMatch(part -> contains(lead.details().need(), part)))
                && employs(company.employees())
                && isWorth(lead.expectedValue())
                && isQuiet(unansweredDays, touch.unansweredSince().orElse(null), now)
                && isQuiet(untouchedDays, touch.lastAt().orElse(lead.capturedAt()), now);
    }

    private static boolean isAmong(@Nullable String value, @Nullable List<String> wanted) {
        return wanted == null || wanted.stream().anyMatch(one -> one.equalsIgnoreCase(value));
    }

    private static boolean gives(Lead lead, String what) {
        var person = lead.person();
        var company = lead.company();
        return switch (what) {
            case "email" -> person != null && person.email() != null;
            case "phone" -> person != null && person.phone() != null;
            case "company" -> company != null;
            case "website" -> company != null && company.website() != null;
            case "need" -> lead.details().need() != null;
            case "value" -> lead.expectedValue() != null;
            default -> throw new IllegalArgumentException("a lead never has " + what);
        };
    }

    private static boolean contains(@Nullable String text, String part) {
        return text != null && text.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
    }

    private boolean employs(@Nullable Integer employees) {
        var from = employeesFrom == null || (employees != null && employees >= employeesFrom);
        var to = employeesTo == null || (employees != null && employees <= employeesTo);
        return from && to;
    }

    private boolean isWorth(@Nullable Money value) {
        return valueFrom == null
                || (value != null
                        && value.currency().equals(valueFrom.currency())
                        && value.amount() >= valueFrom.amount());
    }

    private static boolean isQuiet(@Nullable Integer days, @Nullable Instant since, Instant now) {
        return days == null || (since != null && !since.isAfter(now.minus(Duration.ofDays(days))));
    }
}
