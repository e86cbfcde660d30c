package org.clientele.notification.followup.events;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.clientele.eventdelivery.colleagues.KnownColleagues;
import org.clientele.eventdelivery.event.Envelope;
import org.clientele.eventdelivery.event.UnreadableEventException;
import org.clientele.eventdelivery.reading.EventConsumers;
import org.clientele.eventdelivery.reading.TopicConsumer;
import org.clientele.notification.followup.LearningSalespeople;
import org.clientele.notification.followup.Salesperson;
import org.clientele.notification.followup.WorkingHours;
import org.clientele.notification.followup.WorkingPeriod;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Hears who the salespeople are, where and when they work. */
@Configuration
class SalespeopleConsumer {

    private final LearningSalespeople learning;
    private final KnownColleagues colleagues;

    SalespeopleConsumer(LearningSalespeople learning, KnownColleagues colleagues) {
        this.colleagues = colleagues;
        this.learning = learning;
    }

    /** A profile; days in lower case. */
    record Profile(
            String salespersonId,
            String teamId,
            String givenName,
            String familyName,
            String email,
            String zone,
            Map<String, List<Period>> workingHours) {

        /** Local times. */
        record Period(LocalTime from, LocalTime to) {}

        Salesperson salesperson() {
            try {
                return new Salesperson(
                        salespersonId, givenName, familyName, email, ZoneId.of(zone), hours(workingHours));
            } catch (DateTimeException noZone) {
                throw new UnreadableEventException("zone", "must be an IANA time zone");
            } catch (IllegalArgumentException noHours) {
                throw new UnreadableEventException(
                        "workingHours", "must be days of the week with periods that end after they begin");
            }
        }

        private static WorkingHours hours(Map<String, List<Period>> days) {
            var week = new EnumMap<DayOfWeek, List<WorkingPeriod>>(DayOfWeek.class);
            days.forEach((day, periods) -> week.put(
                    DayOfWeek.valueOf(day.toUpperCase(Locale.ROOT)),
                    periods.stream()
                            .map(period -> new WorkingPeriod(period.from(), period.to()))
                            .toList()));
            return new WorkingHours(week);
        }
    }

    /** Who leads a team. */
    record TeamProfile(String teamId, @Nullable String managerId) {}

    @Bean
    TopicConsumer salespeople(EventConsumers consumers) {
        return consumers
                .of("salespeople")
                .on("salesperson.profile.v1", Profile.class, this::learn)
                .project(
                        "team.profile.v1",
                        TeamProfile.class,
                        (team, envelope) -> colleagues.team(team.teamId(), team.managerId(), envelope.sequence()))
                .onTombstone(this::forget);
    }

    private void forget(String salespersonId) {
        learning.forget(salespersonId);
        colleagues.forget(salespersonId);
    }

    private void learn(Profile profile, Envelope envelope) {
        colleagues
                .member(profile.salespersonId(), profile.teamId(), envelope.sequence())
                .write();
        learning.learn(profile.salesperson(), envelope.sequence(), CommandKey.of(envelope));
    }
}
