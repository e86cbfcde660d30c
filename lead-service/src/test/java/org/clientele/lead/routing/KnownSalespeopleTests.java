package org.clientele.lead.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.clientele.lead.routing.ProfilesContract.profile;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.clientele.eventdelivery.aggregate.StaleVersionException;
import org.clientele.eventdelivery.aggregate.Versioned;
import org.clientele.eventdelivery.event.By;
import org.clientele.servicedefaults.VersionNeededException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KnownSalespeopleTests {

    private static final OptionalLong UNSAID = OptionalLong.empty();
    private static final Availability HALF = new Availability(20, 1, List.of());
    private static final Availability FULL = new Availability(40, 2, List.of());

    private final InMemoryProfiles profiles = new InMemoryProfiles();
    private final InMemoryAvailabilities availabilities = new InMemoryAvailabilities();
    private final KnownSalespeople known = new KnownSalespeople(profiles, availabilities);

    @BeforeEach
    void knowAnna() {
        profiles.keep(List.of(new Profiles.News(profile("anna", "north"), 1)));
    }

    private Versioned<Roster.Member> say(Availability wanted, OptionalLong expected) {
        return known.say("anna", wanted, expected, By.http("mia")).orElseThrow();
    }

    @Test
    void numbersWithZeroOfWhomNothingIsSaid() {
        var anna = known.find("anna").orElseThrow();
        assertThat(anna.version()).isZero();
        assertThat(anna.state().availability()).isEqualTo(Availability.ANY);
        assertThat(known.find("nobody")).isEmpty();
    }

    @Test
    void putsTogetherProfileAndWhatIsSaid() {
        assertThat(say(HALF, UNSAID).version()).isEqualTo(1);
        assertThat(known.roster().member("anna"))
                .map(Roster.Member::availability)
                .contains(HALF);
        assertThat(known.page(null, 5)).extracting(Versioned::version).containsExactly(1L);
    }

    @Test
    void changesWhatWasSaidAtTheNumberThatWasSeen() {
        assertThat(say(HALF, OptionalLong.of(0)).version()).isEqualTo(1);
        assertThatExceptionOfType(VersionNeededException.class).isThrownBy(() -> say(FULL, UNSAID));
        assertThat(say(FULL, OptionalLong.of(1)).version()).isEqualTo(2);
        assertThatExceptionOfType(StaleVersionException.class).isThrownBy(() -> say(HALF, OptionalLong.of(1)));
        assertThat(say(FULL, OptionalLong.of(1)).version()).isEqualTo(2);
        assertThat(say(FULL, UNSAID).version()).isEqualTo(2);
    }

    @Test
    void refusesANumberOfWhatWasNeverSaid() {
        assertThatExceptionOfType(StaleVersionException.class).isThrownBy(() -> say(HALF, OptionalLong.of(3)));
        assertThat(availabilities.find("anna")).isEmpty();
    }

    @Test
    void refusesAnAbsenceThatEndsBeforeItBegins() {
        var today = LocalDate.parse("2026-03-02");
        var backward = new Availability(
                null,
                1,
                List.of(new Availability.Absence(today, today), new Availability.Absence(today, today.minusDays(1))));
        assertThatExceptionOfType(BackwardAbsenceException.class)
                .isThrownBy(() -> say(backward, UNSAID))
                .satisfies(refusal -> assertThat(refusal.at()).isEqualTo(1));
        say(HALF, UNSAID);
        assertThatExceptionOfType(BackwardAbsenceException.class).isThrownBy(() -> say(backward, OptionalLong.of(1)));
    }

    @Test
    void saysNothingOfSomebodyUnknown() {
        assertThat(known.say("nobody", HALF, UNSAID, By.http("mia"))).isEmpty();
        assertThat(availabilities.find("nobody")).isEmpty();
    }

    @Test
    void forgetsWhatIsSaidWithThePerson() {
        say(HALF, UNSAID);
        known.forget("anna");
        assertThat(known.find("anna")).isEmpty();
        assertThat(availabilities.find("anna")).isEmpty();
    }

    @Test
    void forgetsWhatIsSaidWhileThePersonIsForgotten() {
        var leaving = new KnownSalespeople(new ForgottenAfterOneLook(), availabilities);
        assertThat(leaving.say("anna", HALF, UNSAID, By.http("mia"))).isEmpty();
        assertThat(availabilities.find("anna")).isEmpty();
    }

    /** Knows a person once and nobody afterwards. */
    private static final class ForgottenAfterOneLook implements Profiles {

        private boolean looked;

        @Override
        public Optional<Profile> find(String salespersonId) {
            var gone = looked;
            looked = true;
            return gone ? Optional.empty() : Optional.of(profile(salespersonId, "north"));
        }

        @Override
        public void keep(List<News> news) {}

        @Override
        public void forget(String salespersonId) {}

        @Override
        public List<Profile> all() {
            return List.of();
        }

        @Override
        public List<Profile> page(String after, int limit) {
            return List.of();
        }
    }
}
