package org.clientele.lead.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.clientele.eventdelivery.aggregate.Change;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.clientele.eventdelivery.aggregate.Creation;
import org.clientele.eventdelivery.aggregate.Versioned;
import org.clientele.eventdelivery.event.By;
import org.junit.jupiter.api.Test;

/** What every place that keeps versions of the scoring rules guarantees. */
public abstract class RuleVersionsContract {

    protected abstract RuleVersions versions();

    private static ScoringRules version(long number, String name) {
        return new ScoringRules(number, List.of(ReplacingRulesTests.rule(name)));
    }

    private Creation<ScoringRules> keep(ScoringRules rules) {
        return versions()
                .createAll(List.of(rules.putIntoForce(CommandKey.once(), By.http("mia"))))
                .getFirst();
    }

    @Test
    void knowsTheNewestByItsNumber() {
        assertThat(versions().newest()).isEmpty();
        for (long number : List.of(1L, 2L, 9L, 10L)) {
            keep(version(number, "rule-" + number));
        }
        assertThat(versions().newest()).map(Versioned::state).contains(version(10, "rule-10"));
        assertThat(versions().newest().map(Versioned::change).map(Change::changedBy))
                .contains("mia");
    }

    @Test
    void keepsEachVersionOnce() {
        assertThat(keep(version(1, "one"))).isInstanceOf(Creation.Created.class);
        assertThat(keep(version(1, "other"))).isInstanceOf(Creation.Existing.class);
        assertThat(versions().newest()).map(Versioned::state).contains(version(1, "one"));
    }
}
