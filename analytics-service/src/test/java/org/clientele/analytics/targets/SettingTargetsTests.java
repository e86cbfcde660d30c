package org.clientele.analytics.targets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.YearMonth;
import java.util.List;
import java.util.OptionalLong;
import org.clientele.eventdelivery.aggregate.StaleVersionException;
import org.clientele.servicedefaults.Caller;
import org.clientele.servicedefaults.Colleagues;
import org.clientele.servicedefaults.Money;
import org.clientele.servicedefaults.NotYoursException;
import org.clientele.servicedefaults.Reach;
import org.junit.jupiter.api.Test;

class SettingTargetsTests {

    private static final Money MUCH = new Money(5_000_000, "EUR");
    private static final TeamMonth NORTH = TeamMonth.of("north", YearMonth.of(2026, 4));
    private static final Caller NORA = new Caller("nora", Reach.ofAndNobodys(List.of("nora", "anna", "ben")));
    private static final Caller ANNA = new Caller("anna", Reach.of("anna"));

    private final Targets targets = new InMemoryTargets();
    private final WholeTeams teams = new WholeTeams(new Colleagues() {
        @Override
        public List<String> inTeamOf(String person) {
            return List.of();
        }

        @Override
        public List<String> inTeam(String teamId) {
            return teamId.equals("north") ? List.of("anna", "ben") : List.of();
        }

        @Override
        public List<String> inTeamsLedBy(String person) {
            return List.of();
        }
    });
    private final SettingTargets setting = new SettingTargets(targets, teams);
    private final ReadingTargets reading = new ReadingTargets(targets, teams);

    @Test
    void isForWhoeverMayChangeThingsOfTheWholeTeam() {
        assertThat(setting.set(NORTH, MUCH, OptionalLong.empty(), NORA).created())
                .isTrue();
        assertThatThrownBy(() -> setting.set(NORTH, MUCH, OptionalLong.empty(), ANNA))
                .isInstanceOf(NotYoursException.class);
        assertThatThrownBy(() -> setting.takeBack(NORTH, OptionalLong.empty(), ANNA))
                .isInstanceOf(NotYoursException.class);
        var nobodys = TeamMonth.of("nobodys", YearMonth.of(2026, 4));
        assertThatThrownBy(() -> setting.set(nobodys, MUCH, OptionalLong.empty(), NORA))
                .isInstanceOf(NotYoursException.class);
    }

    @Test
    void isShownToWhoeverSeesTheFiguresOfTheWholeTeam() {
        var set = setting.set(NORTH, MUCH, OptionalLong.empty(), NORA).now();
        assertThat(reading.find(NORTH, NORA.changes())).contains(set);
        assertThat(reading.find(NORTH, Reach.EVERYBODY)).contains(set);
        assertThat(reading.find(NORTH, ANNA.changes())).isEmpty();
        assertThat(reading.between(NORTH.month(), NORTH.month(), ANNA.changes()))
                .isEmpty();
    }

    @Test
    void changesTheVersionAloneThatSomebodyHasSeen() {
        var seen = setting.set(NORTH, MUCH, OptionalLong.empty(), NORA).now();
        var other = new Money(1, "EUR");
        var changed = setting.set(NORTH, other, OptionalLong.of(seen.version()), NORA);
        assertThat(changed.created()).isFalse();
        assertThatThrownBy(() -> setting.set(NORTH, MUCH, OptionalLong.of(seen.version()), NORA))
                .isInstanceOf(StaleVersionException.class);
        assertThatThrownBy(() -> setting.takeBack(NORTH, OptionalLong.of(seen.version()), NORA))
                .isInstanceOf(StaleVersionException.class);
        assertThat(setting.takeBack(NORTH, OptionalLong.of(changed.now().version()), NORA))
                .isPresent();
        assertThat(setting.takeBack(NORTH, OptionalLong.empty(), NORA)).isEmpty();
    }
}
