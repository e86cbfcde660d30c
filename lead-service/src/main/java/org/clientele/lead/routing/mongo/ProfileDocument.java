package org.clientele.lead.routing.mongo;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.bson.codecs.pojo.annotations.BsonId;
import org.clientele.lead.routing.Profiles;
import org.clientele.lead.routing.WorkingHours;
import org.jspecify.annotations.Nullable;

/**
 * A salesperson as stored.
 *
 * @param hours null if the profile says nothing of them
 */
public record ProfileDocument(
        @BsonId String id,
        String teamId,
        String zone,
        @Nullable List<Hours> hours) {

    /** A working period of one day of the week, times as {@code HH:mm}. */
    public record Hours(String day, String from, String to) {

        private static Hours of(WorkingHours.Period period) {
            return new Hours(
                    period.day().name(), period.from().toString(), period.to().toString());
        }

        private WorkingHours.Period period() {
            return new WorkingHours.Period(DayOfWeek.valueOf(day), LocalTime.parse(from), LocalTime.parse(to));
        }
    }

    static List<Hours> hours(WorkingHours hours) {
        return Objects.requireNonNullElse(hours.periods(), List.<WorkingHours.Period>of()).stream()
                .map(Hours::of)
                .toList();
    }

    Profiles.Profile profile() {
        var periods = hours == null ? null : hours.stream().map(Hours::period).toList();
        return new Profiles.Profile(id, teamId, new WorkingHours(ZoneId.of(zone), periods));
    }
}
