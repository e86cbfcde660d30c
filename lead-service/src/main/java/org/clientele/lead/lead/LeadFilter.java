package org.clientele.lead.lead;

import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.clientele.servicedefaults.CurrencyCode;
import org.jspecify.annotations.Nullable;

/**
 * Which leads: everything that is given must be true.
 *
 * @param salespersonId the salesperson who has it
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
        @Nullable @Size(max = 64) String salespersonId,
        @Nullable @Size(max = 64) String teamId,
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

        @Nullable LocalDate closingFrom,

        @Nullable LocalDate closingTo,

        @Nullable Instant capturedFrom,
        @Nullable Instant capturedTo,
        @Nullable @PositiveOrZero Integer olderThanDays,
        @Nullable @PositiveOrZero Integer youngerThanDays) {

    /** What must be true of a lead. */
    public List<Criterion> criteria() {
        return Stream.of(
                        Criterion.is(Criterion.OWNER, salespersonId),
                        Criterion.is(Criterion.TEAM, teamId),
                        Criterion.is(Criterion.STEP, step),
                        Stream.of(Criterion.in(state, open)),
                        Criterion.is(Criterion.SOURCE, source),
                        Criterion.is(Criterion.CAMPAIGN, campaign),
                        Stream.ofNullable(q).<Criterion>map(Criterion.Words::new),
                        Criterion.within(Criterion.SCORE, scoreFrom, scoreTo),
                        Criterion.within("details.expectedValue.amount", valueFrom, valueTo),
                        Criterion.is("details.expectedValue.currency", currency),
                        Criterion.within("details.expectedCloseOn", closingFrom, closingTo),
                        Criterion.within(Criterion.CAPTURED_AT, capturedFrom, null),
                        Stream.ofNullable(capturedTo).map(to -> new Criterion.Before(Criterion.CAPTURED_AT, to)),
                        days(olderThanDays).map(Criterion.Older::new),
                        days(youngerThanDays).map(Criterion.Younger::new))
                .<Criterion>flatMap(each -> each)
                .toList();
    }

    private static Stream<Duration> days(@Nullable Integer number) {
        return Stream.ofNullable(number).map(Duration::ofDays);
    }
}
