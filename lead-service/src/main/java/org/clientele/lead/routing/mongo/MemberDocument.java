package org.clientele.lead.routing.mongo;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.bson.codecs.pojo.annotations.BsonId;
import org.clientele.eventdelivery.event.UnreadableEventException;
import org.clientele.lead.routing.Availabilities;
import org.clientele.lead.routing.Availability;
import org.clientele.lead.routing.Roster;
import org.clientele.lead.routing.WorkingHours;
import org.jspecify.annotations.Nullable;

/**
 * A salesperson as stored.
 *
 * @param hours null if the profile says nothing of them
 * @param availability null if nobody has said anything
 * @param availabilityNumber how often somebody has
 */
public record MemberDocument(
        @BsonId String id,
        String teamId,
        String zone,
        List<Hours> hours,
        @Nullable Availability availability,
        @Nullable Long availabilityNumber) {

    /** A working period of one day of the week, times as {@code HH:mm}. */
    public record Hours(String day, String from, String to) {

        private static Hours of(String day, MongoSalespeople.SalespersonProfile.Period period) {
            var from = LocalTime.parse(period.from());
            var to = LocalTime.parse(period.to());
            return new Hours(DayOfWeek.valueOf(day.toUpperCase(Locale.ROOT)).name(), from.toString(), to.toString());
        }

        private WorkingHours.Period period() {
            return new WorkingHours.Period(DayOfWeek.valueOf(day), LocalTime.parse(from), LocalTime.parse(to));
        }
    }

    /** @throws UnreadableEventException if there is no such zone */
    static String zone(String name) {
        try {
            return ZoneId.of(name).getId();
        } catch (DateTimeException noZone) {
            throw new UnreadableEventException("zone", String.valueOf(noZone.getMessage()));
        }
    }

    /** @throws UnreadableEventException if there is no such day or time */
    static List<Hours> hours(Map<String, List<MongoSalespeople.SalespersonProfile.Period>> days) {
        try {
            var all = new ArrayList<Hours>();
            days.forEach((day, periods) -> periods.forEach(period -> all.add(Hours.of(day, period))));
            return all;
        } catch (DateTimeException | IllegalArgumentException noHours) {
            throw new UnreadableEventException("workingHours", String.valueOf(noHours.getMessage()));
        }
    }

    Roster.Member member() {
        var periods = hours.stream()
                .map(Hours::period)
                .sorted(WorkingHours.Period.ORDER)
                .toList();
        return new Roster.Member(
                id,
                teamId,
                new WorkingHours(ZoneId.of(zone), periods),
                Objects.requireNonNullElse(availability, Availability.ANY));
    }

    Availabilities.Said said() {
        return new Availabilities.Said(member(), Objects.requireNonNullElse(availabilityNumber, 0L));
    }
}
