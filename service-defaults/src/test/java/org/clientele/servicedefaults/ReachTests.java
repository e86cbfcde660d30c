package org.clientele.servicedefaults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReachTests {

    @Test
    void containsWhatItsPeopleHave() {
        var own = Reach.of("anna");
        assertThat(own.contains("anna")).isTrue();
        assertThat(own.contains("ben")).isFalse();
        assertThat(own.contains(null)).isFalse();
    }

    @Test
    void containsWhatNobodyHasIfItSaysSo() {
        var team = Reach.ofAndNobodys(List.of("ben", "anna", "ben"));
        assertThat(team.contains("ben")).isTrue();
        assertThat(team.contains("carl")).isFalse();
        assertThat(team.contains(null)).isTrue();
        assertThat(team.people()).containsExactly("anna", "ben");
    }

    @Test
    void containsEverything() {
        assertThat(Reach.EVERYBODY.contains("anybody")).isTrue();
        assertThat(Reach.EVERYBODY.contains(null)).isTrue();
    }

    @Test
    void isNarrowedToWhatSomebodyHas() {
        var team = Reach.ofAndNobodys(List.of("anna", "ben"));
        assertThat(team.only(null)).isEqualTo(team);
        assertThat(team.only("ben")).isEqualTo(Reach.of("ben"));
        assertThat(team.only("carl")).isEqualTo(new Reach(List.of(), false));
        assertThat(Reach.EVERYBODY.only("carl")).isEqualTo(Reach.of("carl"));
    }

    @Test
    void refusesWhatIsOutOfIt() {
        Reach.of("anna").require("The lead", "l1", "anna");
        assertThatThrownBy(() -> Reach.of("anna").require("The lead", "l1", "ben"))
                .isInstanceOf(NotYoursException.class)
                .hasMessageContaining("l1");
        assertThatThrownBy(() -> Reach.of("anna").require("The lead", "l1", null))
                .isInstanceOf(NotYoursException.class);
    }
}
