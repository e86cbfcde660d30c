package org.clientele.lead.routing.events;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.clientele.eventdelivery.colleagues.KnownColleagues;
import org.clientele.eventdelivery.event.Envelope;
import org.clientele.eventdelivery.event.UnreadableEventException;
import org.clientele.eventdelivery.reading.EventConsumers;
import org.clientele.eventdelivery.reading.Projections;
import org.clientele.eventdelivery.reading.Received;
import org.clientele.eventdelivery.reading.TopicConsumer;
import org.clientele.eventdelivery.reading.Upsert;
import org.clientele.lead.routing.KnownSalespeople;
import org.clientele.lead.routing.Profiles;
import org.clientele.lead.routing.WorkingHours;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Hears of salespeople, and forgets those that are erased. */
@Configuration
class SalespeopleConsumer {

    private final Profiles profiles;
    private final KnownSalespeople known;
    private final KnownColleagues colleagues;

    SalespeopleConsumer(Profiles profiles, KnownSalespeople known, KnownColleagues colleagues) {
        this.colleagues = colleagues;
        this.profiles = profiles;
        this.known = known;
    }

    /** What is read of a profile; days in lower case. */
    record SalespersonProfile(
            String salespersonId, String teamId, String zone, Map<String, List<Period>> workingHours) {

        /** Local times. */
        record Period(String from, String to) {

            private WorkingHours.Period on(String day) {
                return new WorkingHours.Period(
                        DayOfWeek.valueOf(day.toUpperCase(Locale.ROOT)), LocalTime.parse(from), LocalTime.parse(to));
            }
        }

        /** @throws UnreadableEventException if there is no such zone, day or time */
        Profiles.Profile profile() {
            return new Profiles.Profile(salespersonId, teamId, new WorkingHours(zoneId(), periods()));
        }

        private ZoneId zoneId() {
            try {
                return ZoneId.of(zone);
            } catch (DateTimeException noZone) {
                throw new UnreadableEventException("zone", "must be an IANA time zone");
            }
        }

        private List<WorkingHours.Period> periods() {
            try {
                return workingHours.entrySet().stream()
                        .flatMap(SalespersonProfile::on)
                        .sorted(WorkingHours.Period.ORDER)
                        .toList();
            } catch (DateTimeException | IllegalArgumentException noHours) {
                throw new UnreadableEventException(
                        "workingHours", "must be days of the week with periods that end after they begin");
            }
        }

        private static Stream<WorkingHours.Period> on(Map.Entry<String, List<Period>> day) {
            return day.getValue().stream().map(period -> period.on(day.getKey()));
        }
    }

    /** Who leads a team. */
    record TeamProfile(String teamId, @Nullable String managerId) {}

    @Bean
    TopicConsumer salespeople(EventConsumers consumers) {
        return consumers
                .of("salespeople")
                .inBatches("salesperson.profile.v1", SalespersonProfile.class, this::changed)
                .project("team.profile.v1", TeamProfile.class, this::led)
                .onTombstone(this::forget);
    }

    private void changed(List<Received<SalespersonProfile>> batch) {
        profiles.keep(batch.stream()
                .map(received -> new Profiles.News(
                        received.event().profile(), received.envelope().sequence()))
                .toList());
        var members = new Projections();
        batch.forEach(received -> members.add(member(received)));
        members.write();
    }

    private Upsert member(Received<SalespersonProfile> received) {
        var event = received.event();
        return colleagues.member(
                event.salespersonId(), event.teamId(), received.envelope().sequence());
    }

    private Upsert led(TeamProfile team, Envelope envelope) {
        return colleagues.team(team.teamId(), team.managerId(), envelope.sequence());
    }

    private void forget(String salespersonId) {
        known.forget(salespersonId);
        colleagues.forget(salespersonId);
    }
}
