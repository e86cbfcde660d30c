package org.clientele.notification.followup.http;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.clientele.notification.followup.FollowUpSearch;
import org.clientele.notification.followup.FollowUpState;
import org.clientele.notification.followup.MergedLeads;
import org.clientele.notification.followup.Subject;
import org.clientele.servicedefaults.ProblemException;
import org.clientele.servicedefaults.Reader;
import org.jspecify.annotations.Nullable;

/**
 * Which follow-ups are asked for, as it stands in the address.
 *
 * @param subject an id, or {@code lead:ID} or {@code client:ID}
 * @param from an instant or a day in UTC, inclusive
 * @param to an instant, exclusive, or a day in UTC, inclusive
 */
record SearchQuery(
        @Nullable String salespersonId,
        @Nullable String subject,
        @Nullable String from,
        @Nullable String to,
        @Nullable FollowUpState state) {

    FollowUpSearch search(MergedLeads merged, Reader reader) {
        return FollowUpSearch.NONE
                .ownedBy(reader.reach().only(salespersonId))
                .owedTo(kind(), subjectIds(merged))
                .dueWithin(instant("from", from, 0), instant("to", to, 1))
                .in(state);
    }

    private Subject.@Nullable Kind kind() {
        if (subject == null) {
            return null;
        }
        for (var kind : Subject.Kind.values()) {
            if (subject.startsWith(kind.code() + ":")) {
                return kind;
            }
        }
        return null;
    }

    /** What is owed to a lead that is part of another one is shown with that. */
    private @Nullable List<String> subjectIds(MergedLeads merged) {
        var id = subjectId();
        return id == null ? null : merged.withParts(id);
    }

    private @Nullable String subjectId() {
        var kind = kind();
        return subject == null || kind == null
                ? subject
                : subject.substring(kind.code().length() + 1);
    }

    private static @Nullable Instant instant(String field, @Nullable String text, int daysAfter) {
        if (text == null) {
            return null;
        }
        try {
            return text.contains("T")
                    ? FollowUpBodies.within(field, OffsetDateTime.parse(text)).toInstant()
                    : FollowUpBodies.within(field, LocalDate.parse(text))
                            .plusDays(daysAfter)
                            .atStartOfDay(ZoneOffset.UTC)
                            .toInstant();
        } catch (DateTimeException e) {
            throw ProblemException.invalidField(field, "must be a day or an instant as ISO 8601 writes them");
        }
    }
}
