package org.clientele.lead.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.clientele.lead.routing.RulebooksContract.ROSTER;
import static org.clientele.lead.routing.RulebooksContract.rules;

import java.util.List;
import java.util.OptionalLong;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.clientele.eventdelivery.aggregate.StaleVersionException;
import org.clientele.servicedefaults.VersionNeededException;
import org.clientele.testkit.StoreFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EditingRulesTests {

    private static final OptionalLong UNSAID = OptionalLong.empty();

    private final InMemoryRulebooks rulebooks = new InMemoryRulebooks();
    private final InMemoryFormerRules former = new InMemoryFormerRules();
    private final RuleSets ruleSets = new RuleSets(rulebooks, former);
    private Roster roster = ROSTER;
    private final EditingRules editing =
            new EditingRules(rulebooks, former, ruleSets, () -> roster, StoreFixture.CLOCK);

    private RuleSet activate(String name, String key) {
        editing.draft(rules(name), "mia", UNSAID);
        return editing.activate(new CommandKey(key, null), "mia", UNSAID);
    }

    @Test
    void makesADraftLiveAndKeepsWhatWasLive() {
        assertThat(ruleSets.live()).isEqualTo(RuleSet.FIRST);
        assertThat(activate("two", "k2").version()).isEqualTo(2);
        assertThat(ruleSets.live().rules()).isEqualTo(rules("two"));
        assertThat(ruleSets.draft()).isEmpty();
        assertThat(ruleSets.version(1)).map(RuleSet::state).contains(RuleSet.State.RETIRED);
        assertThat(ruleSets.versions(null, 10)).extracting(RuleSet::version).containsExactly(2, 1);
    }

    @Test
    void answersARepeatWithWhatBecameLiveThen() {
        activate("two", "k2");
        for (int version = 3; version < 30; version++) {
            activate("later", "k" + version);
        }
        editing.draft(rules("not yet"), "mia", UNSAID);
        var again = editing.activate(new CommandKey("k2", null), "mia", UNSAID);
        assertThat(again.version()).isEqualTo(2);
        assertThat(again.rules()).isEqualTo(rules("two"));
        assertThat(ruleSets.live().version()).isEqualTo(29);
        assertThat(ruleSets.draft()).isPresent();
    }

    @Test
    void activatesOneDraftOnce() {
        activate("two", "k2");
        assertThatExceptionOfType(NoDraftException.class)
                .isThrownBy(() -> editing.activate(new CommandKey("k3", null), "mia", UNSAID));
    }

    @Test
    void losesNoVersionByACrashBeforeItIsKept() {
        editing.draft(rules("two"), "mia", UNSAID);
        var crashing =
                new EditingRules(rulebooks, new CrashingFormerRules(), ruleSets, () -> roster, StoreFixture.CLOCK);
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> crashing.activate(new CommandKey("k2", null), "mia", UNSAID));
        assertThat(ruleSets.version(1)).isPresent();
        assertThat(ruleSets.versions(null, 10)).extracting(RuleSet::version).containsExactly(2, 1);
        assertThat(editing.activate(new CommandKey("k2", null), "mia", UNSAID).version())
                .isEqualTo(2);
        activate("three", "k3");
        assertThat(former.before(null, 10)).extracting(RuleSet::version).containsExactly(2, 1);
    }

    private static final class CrashingFormerRules implements FormerRules {

        @Override
        public void keep(List<Rulebook.Activated> versions) {
            throw new IllegalStateException("crash");
        }

        @Override
        public java.util.Optional<RuleSet> version(int version) {
            return java.util.Optional.empty();
        }

        @Override
        public java.util.Optional<RuleSet> activatedBy(CommandKey command) {
            return java.util.Optional.empty();
        }

        @Override
        public List<RuleSet> before(@Nullable Integer version, int limit) {
            return List.of();
        }
    }

    @Test
    void changesTheDraftThatWasSeen() {
        var first = editing.draft(rules("two"), "mia", UNSAID);
        assertThatExceptionOfType(VersionNeededException.class)
                .isThrownBy(() -> editing.draft(rules("blind"), "mia", UNSAID));
        var second = editing.draft(rules("better"), "mia", OptionalLong.of(first.version()));
        assertThat(second.state().version()).isEqualTo(2);
        assertThatExceptionOfType(StaleVersionException.class)
                .isThrownBy(() -> editing.draft(rules("late"), "mia", OptionalLong.of(first.version())));
        assertThatExceptionOfType(StaleVersionException.class)
                .isThrownBy(
                        () -> editing.activate(new CommandKey("k1", null), "mia", OptionalLong.of(first.version())));
    }

    @Test
    void refusesWhomNobodyKnowsWhenItIsWrittenAndWhenItBecomesLive() {
        editing.draft(rules("two"), "mia", UNSAID);
        roster = new Roster(List.of(new Roster.Member("ben", "north")));
        assertThatExceptionOfType(UnknownTargetException.class)
                .isThrownBy(() -> editing.activate(new CommandKey("k1", null), "mia", UNSAID))
                .extracting(UnknownTargetException::path)
                .isEqualTo("rules[0].weights[0].salespersonId");
        roster = new Roster(List.of(new Roster.Member("anna", "south")));
        assertThatExceptionOfType(UnknownTargetException.class)
                .isThrownBy(() -> editing.activate(new CommandKey("k1", null), "mia", UNSAID))
                .extracting(UnknownTargetException::path)
                .isEqualTo("rules[0].target.id");
        assertThat(ruleSets.live()).isEqualTo(RuleSet.FIRST);
    }
}
