package org.clientele.lead.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.clientele.lead.routing.Profiles.News;
import org.clientele.lead.routing.Profiles.Profile;
import org.junit.jupiter.api.Test;

/** What every place that keeps profiles guarantees. */
public abstract class ProfilesContract {

    protected abstract Profiles profiles();

    protected static Profile profile(String salespersonId, String teamId) {
        var monday = new WorkingHours.Period(DayOfWeek.MONDAY, LocalTime.of(9, 0), LocalTime.of(17, 30));
        return new Profile(salespersonId, teamId, new WorkingHours(ZoneId.of("Europe/Berlin"), List.of(monday)));
    }

    @Test
    void knowsTheNewestInWhateverOrderTheyCome() {
        profiles().keep(List.of(new News(profile("anna", "south"), 2), new News(profile("anna", "north"), 1)));
        assertThat(profiles().find("anna")).contains(profile("anna", "south"));
        profiles().keep(List.of(new News(profile("anna", "north"), 3)));
        profiles().keep(List.of(new News(profile("anna", "south"), 2)));
        assertThat(profiles().find("anna")).contains(profile("anna", "north"));
    }

    @Test
    void listsThemById() {
        profiles()
                .keep(List.of(
                        new News(profile("ben", "north"), 1),
                        new News(profile("anna", "north"), 1),
                        new News(profile("clara", "north"), 1)));
        assertThat(profiles().page(null, 2)).extracting(Profile::salespersonId).containsExactly("anna", "ben");
        assertThat(profiles().page("ben", 2)).extracting(Profile::salespersonId).containsExactly("clara");
        assertThat(profiles().all()).hasSize(3);
    }

    @Test
    void forgets() {
        profiles().keep(List.of(new News(profile("anna", "north"), 1)));
        profiles().forget("anna");
        profiles().forget("nobody");
        assertThat(profiles().find("anna")).isEmpty();
        assertThat(profiles().all()).isEmpty();
        assertThat(profiles().page(null, 9)).isEmpty();
    }

    @Test
    void forgetsThemUntilANewerProfileComes() {
        profiles().keep(List.of(new News(profile("anna", "north"), 2)));
        profiles().forget("anna");
        profiles().keep(List.of(new News(profile("anna", "north"), 2)));
        assertThat(profiles().find("anna")).isEmpty();
        assertThat(profiles().all()).isEmpty();
        profiles().keep(List.of(new News(profile("anna", "south"), 3)));
        assertThat(profiles().find("anna")).contains(profile("anna", "south"));
        assertThat(profiles().all()).hasSize(1);
    }
}
