package org.clientele.lead.lead;

import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import org.clientele.servicedefaults.CurrencyCode;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * Which leads: everything that is given must be true.
 *
 * @param owner the salesperson who has it
 * @param open whether somebody still works on it
 * @param q words that names, company, e-mail address or phone number begin with
 * @param scoreFrom points, at least
 * @param scoreTo points, at most
 * @param valueFrom expected value in minor units, at least
 * @param valueTo expected value in minor units, at most
 * @param currency of the expected value
 * @param closingFrom expected to be decided on this day or later
 * @param closingTo expected to be decided on this day or before
 * @param capturedFrom captured at this instant or later
 * @param capturedTo captured before this instant
 * @param olderThanDays captured at least so many days ago
 * @param youngerThanDays captured less than so many days ago
 */
public record LeadFilter(
        @Nullable @Size(max = 64) String owner,
        @Nullable @Size(max = 64) String team,
        @Nullable @Size(max = 64) String step,
        @Nullable LeadState state,
        @Nullable Boolean open,
        @Nullable @Size(max = 200) String source,
        @Nullable @Size(max = 200) String campaign,
        @Nullable @Size(max = 200) String q,
        @Nullable Integer scoreFrom,
        @Nullable Integer scoreTo,
        @Nullable @PositiveOrZero Long valueFrom,
        @Nullable @PositiveOrZero Long valueTo,
        @Nullable @CurrencyCode String currency,

        @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
        LocalDate closingFrom,

        @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
        LocalDate closingTo,

        @Nullable Instant capturedFrom,
        @Nullable Instant capturedTo,
        @Nullable @PositiveOrZero Integer olderThanDays,
        @Nullable @PositiveOrZero Integer youngerThanDays) {

    /** All leads captured from the one instant until before the other. */
    public static LeadFilter captured(Instant from, Instant to) {
        return new LeadFilter(
                null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, from, to,
                null, null);
    }

    /**
     * Leads at a step that are still worked on and were captured before an instant; of one owner, or of all if null.
     */
    public static LeadFilter open(@Nullable String owner, String step, Instant capturedTo) {
        return new LeadFilter(
                owner,
                null,
                step,
                null,
                true,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                capturedTo,
                null,
                null);
    }
}
