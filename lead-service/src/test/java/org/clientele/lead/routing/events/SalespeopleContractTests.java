package org.clientele.lead.routing.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.clientele.eventdelivery.event.EventJson;
import org.clientele.eventdelivery.event.UnreadableEventException;
import org.clientele.lead.routing.WorkingHours;
import org.clientele.lead.routing.events.SalespeopleConsumer.SalespersonProfile;
import org.clientele.testkit.contract.ContractChecks;
import org.clientele.testkit.contract.EventType;
import org.junit.jupiter.api.Test;

/** What routing reads of a salesperson's profile. */
class SalespeopleContractTests {

    private static final EventType PROFILE = new EventType("salespeople", "salesperson.profile.v1");

    private static SalespersonProfile read(byte[] json) {
        return EventJson.mapper().readValue(json, SalespersonProfile.class);
    }

    @Test
    void readsEveryExample() {
        assertThat(ContractChecks.unreadable(PROFILE, EventJson.mapper(), SalespeopleConsumer.SalespersonProfile.class))
                .isEmpty();
    }

    @Test
    void readsEveryExampleOfATeam() {
        var team = new EventType("salespeople", "team.profile.v1");
        assertThat(ContractChecks.unreadable(team, EventJson.mapper(), SalespeopleConsumer.TeamProfile.class))
                .isEmpty();
    }

    @Test
    void keepsZoneAndWorkingHours() {
        var hours = read(EventJson.mapper().writeValueAsBytes(PROFILE.complete()))
                .profile()
                .hours();
        assertThat(hours)
                .isEqualTo(new WorkingHours(
                        ZoneId.of("Europe/Berlin"),
                        List.of(
                                period(DayOfWeek.MONDAY, 9, 12),
                                period(DayOfWeek.MONDAY, 13, 17),
                                period(DayOfWeek.TUESDAY, 9, 17))));
    }

    private static WorkingHours.Period period(DayOfWeek day, int from, int to) {
        return new WorkingHours.Period(day, LocalTime.of(from, 0), LocalTime.of(to, 0));
    }

    @Test
    void namesWhatCannotBeRead() {
        assertUnreadable("zone", profile("Europe/Atlantis", "monday", "17:00"));
        assertUnreadable("workingHours", profile("Europe/Berlin", "monday", "29:00"));
        assertUnreadable("workingHours", profile("Europe/Berlin", "someday", "17:00"));
    }

    private static SalespersonProfile profile(String zone, String day, String to) {
        return new SalespersonProfile(
                "anna", "north", zone, Map.of(day, List.of(new SalespersonProfile.Period("09:00", to))));
    }

    private static void assertUnreadable(String field, SalespersonProfile profile) {
        assertThatThrownBy(profile::profile)
                .isInstanceOfSatisfying(
                        UnreadableEventException.class,
                        unreadable -> assertThat(unreadable.field()).isEqualTo(field));
    }
}
