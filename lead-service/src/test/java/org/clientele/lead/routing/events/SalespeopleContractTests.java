package org.clientele.lead.routing.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.clientele.eventdelivery.event.EventJson;
import org.clientele.eventdelivery.event.UnreadableEventException;
import org.clientele.lead.routing.mongo.MongoSalespeople.SalespersonProfile;
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
        assertThat(ContractChecks.unreadable(PROFILE, EventJson.mapper(), MongoSalespeople.SalespersonProfile.class))
                .isEmpty();
    }

    @Test
    void keepsZoneAndWorkingHours() {
        var profile = read(EventJson.mapper().writeValueAsBytes(PROFILE.complete()));
        assertThat(MemberDocument.zone(profile.zone())).isEqualTo("Europe/Berlin");
        assertThat(MemberDocument.hours(profile.workingHours()))
                .containsExactly(
                        new MemberDocument.Hours("MONDAY", "09:00", "12:00"),
                        new MemberDocument.Hours("MONDAY", "13:00", "17:00"),
                        new MemberDocument.Hours("TUESDAY", "09:00", "17:00"));
    }

    @Test
    void namesWhatCannotBeRead() {
        assertUnreadable("zone", () -> MemberDocument.zone("Europe/Atlantis"));
        assertUnreadable("workingHours", () -> MemberDocument.hours(day("monday", "09:00", "29:00")));
        assertUnreadable("workingHours", () -> MemberDocument.hours(day("someday", "09:00", "17:00")));
    }

    private static Map<String, List<SalespersonProfile.Period>> day(String day, String from, String to) {
        return Map.of(day, List.of(new SalespersonProfile.Period(from, to)));
    }

    private static void assertUnreadable(String field, Runnable reading) {
        assertThatThrownBy(reading::run)
                .isInstanceOfSatisfying(
                        UnreadableEventException.class,
                        unreadable -> assertThat(unreadable.field()).isEqualTo(field));
    }
}
