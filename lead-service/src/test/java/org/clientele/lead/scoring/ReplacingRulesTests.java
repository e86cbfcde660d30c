package org.clientele.lead.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Optional;
import org.clientele.eventdelivery.aggregate.InMemoryAggregates;
import org.clientele.eventdelivery.aggregate.StaleVersionException;
import org.clientele.eventdelivery.aggregate.Versioned;
import org.clientele.eventdelivery.event.By;
import org.clientele.testkit.StoreFixture;
import org.junit.jupiter.api.Test;

class ReplacingRulesTests {

    private static final By MIA = By.http("mia");

    private final InMemoryRuleVersions versions = new InMemoryRuleVersions();
    private final ReplacingRules rules = new ReplacingRules(versions, ScoringRules.first(List.of(rule("first"))));

    static ScoringRule rule(String name) {
        return new ScoringRule(name, 10, null, ScoringCondition.NONE);
    }

    @Test
    void isTheOneThatComesAlongBeforeAnybodyWritesAny() {
        assertThat(rules.now()).isEqualTo(new ScoringRules(0, List.of(rule("first"))));
    }

    @Test
    void putsTheNextVersionIntoForce() {
        var replaced = rules.replace(0, List.of(rule("second")), MIA);
        assertThat(replaced.state().version()).isEqualTo(1);
        assertThat(rules.now()).isEqualTo(replaced.state());
        assertThat(rules.inForce()).isEqualTo(replaced);
    }

    @Test
    void refusesRulesForAnotherVersionThanTheOneInForce() {
        rules.replace(0, List.of(rule("second")), MIA);
        assertThatExceptionOfType(StaleVersionException.class)
                .isThrownBy(() -> rules.replace(0, List.of(rule("third")), MIA));
    }

    @Test
    void refusesTwoRulesOfOneName() {
        assertThatExceptionOfType(RuleNamedTwiceException.class)
                .isThrownBy(() -> rules.replace(0, List.of(rule("a"), rule("b"), rule("a")), MIA))
                .satisfies(refusal -> assertThat(refusal.at()).isEqualTo(2));
        assertThat(rules.now().version()).isZero();
    }

    @Test
    void letsTheFirstWinOfTwoAtTheSameMoment() {
        var blind = new ReplacingRules(new UnreadVersions(), ScoringRules.first(List.of()));
        assertThat(blind.replace(0, List.of(rule("faster")), MIA).state().version())
                .isEqualTo(1);
        assertThatExceptionOfType(StaleVersionException.class)
                .isThrownBy(() -> blind.replace(0, List.of(rule("slower")), MIA));
    }

    /** As seen by somebody who reads before the other has written. */
    private static final class UnreadVersions extends InMemoryAggregates<ScoringRules, ScoringEvent>
            implements RuleVersions {

        UnreadVersions() {
            super(ScoringRules.GRAMMAR, StoreFixture.CLOCK);
        }

        @Override
        public Optional<Versioned<ScoringRules>> newest() {
            return Optional.empty();
        }
    }
}
