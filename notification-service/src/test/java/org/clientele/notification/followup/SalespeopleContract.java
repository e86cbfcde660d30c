package org.clientele.notification.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clientele.notification.followup.FollowUpFixture.BERLIN;
import static org.clientele.notification.followup.FollowUpFixture.salesperson;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is remembered of salespeople, whatever it is kept in. */
public abstract class SalespeopleContract {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    protected abstract Salespeople salespeople();

    @Test
    void keepsAllThatTheProfileSays() {
        var hours = new WorkingHours(Map.of(
                DayOfWeek.SATURDAY,
                List.of(
                        new WorkingPeriod(LocalTime.of(8, 30), LocalTime.of(12, 0)),
                        new WorkingPeriod(LocalTime.of(20, 0), LocalTime.MIDNIGHT))));
        var anna = new Salesperson("anna", "Anna", null, null, TOKYO, hours);
        salespeople().keep(anna, 1);
        assertThat(salespeople().find("anna")).contains(anna);
    }

    @Test
    void takesTheNewestProfileWhateverComesLast() {
        salespeople().keep(salesperson("anna", BERLIN), 2);
        salespeople().keep(salesperson("anna", TOKYO), 1);
        salespeople().keep(salesperson("anna", TOKYO), 2);
        assertThat(salespeople().find("anna")).contains(salesperson("anna", BERLIN));
        salespeople().keep(salesperson("anna", TOKYO), 3);
        assertThat(salespeople().find("anna")).contains(salesperson("anna", TOKYO));
    }

    @Test
    void findsThoseThatAreKnown() {
        salespeople().keep(salesperson("anna", BERLIN), 1);
        salespeople().keep(salesperson("ben", TOKYO), 1);
        assertThat(salespeople().findAll(List.of("ben", "nobody", "ben"))).containsOnlyKeys("ben");
        assertThat(salespeople().findAll(List.of())).isEmpty();
        assertThat(salespeople().find("nobody")).isEmpty();
    }

    @Test
    void forgetsThemUntilANewerProfileComes() {
        salespeople().keep(salesperson("anna", BERLIN), 2);
        salespeople().forget("anna");
        salespeople().keep(salesperson("anna", BERLIN), 2);
        assertThat(salespeople().find("anna")).isEmpty();
        salespeople().keep(salesperson("anna", TOKYO), 3);
        assertThat(salespeople().find("anna")).contains(salesperson("anna", TOKYO));
    }
}
