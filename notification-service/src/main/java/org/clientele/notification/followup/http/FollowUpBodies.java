package org.clientele.notification.followup.http;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import org.clientele.notification.followup.LocalDue;
import org.clientele.notification.followup.Subject;
import org.clientele.servicedefaults.Code;
import org.clientele.servicedefaults.OpaqueId;
import org.clientele.servicedefaults.ProblemException;
import org.jspecify.annotations.Nullable;

/** What callers send. */
final class FollowUpBodies {

    private static final int MOST_MINUTES = 24 * 60;
    private static final int FIRST_YEAR = 1970;
    private static final int LAST_YEAR = 9999;

    private FollowUpBodies() {}

    /** A local time; without a zone it is that of the follow-up or of its owner. */
    record DueBody(
            @NotNull LocalDateTime local,
            @Nullable @Size(max = 64) String zone) {

        LocalDue due(String field) {
            return new LocalDue(within(field + ".local", local), zoneOrNull(field));
        }

        private @Nullable ZoneId zoneOrNull(String field) {
            if (zone == null) {
                return null;
            }
            if (!ZoneId.getAvailableZoneIds().contains(zone)) {
                throw ProblemException.invalidField(field + ".zone", "must be an IANA time zone");
            }
            return ZoneId.of(zone);
        }
    }

    record SubjectBody(
            @NotNull @Pattern(regexp = "lead|client", message = "must be lead or client")
            String kind,

            @NotNull @Pattern(regexp = OpaqueId.PATTERN, message = OpaqueId.RULE)
            String id) {

        Subject subject() {
            return new Subject(Subject.Kind.valueOf(kind.toUpperCase(Locale.ROOT)), id);
        }
    }

    record PlanBody(
            @NotNull @Pattern(regexp = OpaqueId.PATTERN, message = OpaqueId.RULE)
            String salespersonId,

            @NotNull @Valid SubjectBody subject,

            @Nullable @Pattern(regexp = Code.PATTERN, message = Code.RULE)
            String reason,

            @Nullable @Size(max = 2_000) String note,
            @NotNull @Valid DueBody due) {}

    record NextBody(
            @NotNull @Valid DueBody due,

            @Nullable @Pattern(regexp = Code.PATTERN, message = Code.RULE)
            String reason) {}

    record CompletionBody(
            @NotNull @Pattern(regexp = Code.PATTERN, message = Code.RULE)
            String outcome,

            @NotNull @PositiveOrZero @Max(MOST_MINUTES) Integer minutes,
            @Nullable @Valid NextBody next) {}

    record SnoozeBody(@NotNull @Valid DueBody until) {}

    /** Refuses years that the store cannot hold, or that nobody means. */
    static <T extends TemporalAccessor> T within(String field, T time) {
        int year = time.get(ChronoField.YEAR);
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw ProblemException.invalidField(
                    field, "must be of a year between %d and %d".formatted(FIRST_YEAR, LAST_YEAR));
        }
        return time;
    }
}
