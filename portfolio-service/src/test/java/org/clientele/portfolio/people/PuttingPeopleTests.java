package org.clientele.portfolio.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.clientele.portfolio.people.PeopleFixture.salesperson;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.clientele.eventdelivery.aggregate.Happened;
import org.clientele.eventdelivery.aggregate.Put;
import org.clientele.eventdelivery.aggregate.StaleVersionException;
import org.clientele.eventdelivery.aggregate.Versioned;
import org.clientele.eventdelivery.event.By;
import org.clientele.eventdelivery.event.Outgoing;
import org.clientele.servicedefaults.VersionNeededException;
import org.clientele.testkit.StoreFixture;
import org.junit.jupiter.api.Test;

/** What is put as it already is changes nothing; a change names the version it is made on. */
class PuttingPeopleTests {

    private static final OptionalLong ANY = OptionalLong.empty();

    private static final By MIA = By.http("mia");

    private final List<By> told = new ArrayList<>();
    private final People people = new People(
            new InMemorySalespeople(this::tell, StoreFixture.CLOCK), new InMemoryTeams(this::tell, StoreFixture.CLOCK));

    private List<Outgoing> tell(Object after, Happened<?> happened) {
        told.add(happened.by());
        return List.of();
    }

    @Test
    void makesWhatDoesNotExistAndLeavesWhatIsTheSame() {
        assertPut(people.put(salesperson("anna", "north"), ANY, MIA), 1, true);
        assertPut(people.put(salesperson("anna", "north"), ANY, MIA), 1, false);
        assertPut(people.put(new Team("north", "North", null), ANY, MIA), 1, true);
        assertPut(people.put(new Team("north", "North", null), ANY, MIA), 1, false);
    }

    private static void assertPut(Put<?> put, long version, boolean created) {
        assertThat(put.now().version()).isEqualTo(version);
        assertThat(put.created()).isEqualTo(created);
    }

    @Test
    void changesOnlyTheVersionThatIsNamed() {
        people.put(salesperson("anna", "north"), ANY, MIA);
        var moved = salesperson("anna", "south");
        assertThatExceptionOfType(VersionNeededException.class).isThrownBy(() -> people.put(moved, ANY, MIA));
        assertThatExceptionOfType(StaleVersionException.class)
                .isThrownBy(() -> people.put(moved, OptionalLong.of(9), MIA));
        assertPut(people.put(moved, OptionalLong.of(1), MIA), 2, false);
        assertThat(people.salesperson("anna").orElseThrow().state()).isEqualTo(moved);
        assertThat(people.salespeople(null, 10)).extracting(Versioned::state).containsExactly(moved);
    }

    @Test
    void changesATeamLikewise() {
        people.put(new Team("north", "North", null), ANY, MIA);
        var led = new Team("north", "North", "mia");
        assertThatExceptionOfType(VersionNeededException.class).isThrownBy(() -> people.put(led, ANY, MIA));
        assertPut(people.put(led, OptionalLong.of(1), MIA), 2, false);
        assertThat(people.team("north").orElseThrow().state()).isEqualTo(led);
        assertThat(people.teams(null, 10)).extracting(Versioned::state).containsExactly(led);
    }

    @Test
    void saysWhoPutThem() {
        people.put(salesperson("anna", "north"), ANY, MIA);
        people.put(salesperson("anna", "south"), OptionalLong.of(1), By.http("erp"));
        people.put(new Team("north", "North", null), ANY, By.http("erp"));
        people.put(new Team("north", "North", "mia"), OptionalLong.of(1), MIA);
        assertThat(told).extracting(By::actor).containsExactly("mia", "erp", "erp", "mia");
    }

    @Test
    void makesNothingWhereAVersionWasToBeChanged() {
        assertThatExceptionOfType(StaleVersionException.class)
                .isThrownBy(() -> people.put(new Team("nowhere", "Nowhere", null), OptionalLong.of(3), MIA));
        assertThat(people.team("nowhere")).isEmpty();
    }

    @Test
    void worksFromMondayToFridayUnlessItIsSaid() {
        assertThat(WorkingHours.USUAL.periods().keySet())
                .containsExactly(
                        DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY);
    }

    @Test
    void refusesPeriodsThatOverlapOrEndBeforeTheyBegin() {
        var morning = new WorkingPeriod(LocalTime.of(9, 0), LocalTime.of(12, 0));
        var noon = new WorkingPeriod(LocalTime.of(11, 0), LocalTime.of(13, 0));
        var afternoon = new WorkingPeriod(LocalTime.of(12, 0), LocalTime.of(17, 0));
        assertThat(new WorkingDay(DayOfWeek.MONDAY, List.of(morning, afternoon)).periods())
                .containsExactly(morning, afternoon);
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> new WorkingDay(DayOfWeek.MONDAY, List.of(morning, noon)));
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> new WorkingPeriod(LocalTime.NOON, LocalTime.NOON));
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> new WorkingPeriod(LocalTime.of(9, 0, 1), LocalTime.NOON));
    }
}
