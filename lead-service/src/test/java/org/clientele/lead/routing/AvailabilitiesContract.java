package org.clientele.lead.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.clientele.eventdelivery.event.By;
import org.junit.jupiter.api.Test;

/** What every place that keeps availabilities guarantees. */
public abstract class AvailabilitiesContract {

    protected abstract Availabilities availabilities();

    @Test
    void readsThemAsTheyWereSaid() {
        var away = new Availability.Absence(LocalDate.parse("2026-03-02"), LocalDate.parse("2026-03-06"));
        var anna = new MemberAvailability("anna", new Availability(30, 2, List.of(away)));
        var ben = new MemberAvailability("ben", Availability.ANY);
        var said = availabilities().create(anna.said(By.http("mia")));
        availabilities().create(ben.said(By.http("mia")));
        assertThat(said.version()).isEqualTo(1);
        assertThat(availabilities().find("anna")).contains(said);
        assertThat(availabilities().everything()).containsExactlyInAnyOrder(anna, ben);
    }
}
