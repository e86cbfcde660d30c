package org.clientele.lead.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clientele.lead.routing.RulebooksContract.NOW;
import static org.clientele.lead.routing.RulebooksContract.rules;

import java.util.List;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every place that keeps former rules guarantees. */
public abstract class FormerRulesContract {

    protected abstract FormerRules former();

    private static Rulebook.Activated activated(int version, String name, @Nullable String command) {
        return new Rulebook.Activated(new RuleSet(version, RuleSet.State.RETIRED, rules(name), "mia", NOW), command);
    }

    @Test
    void keepsEachVersionAsItWasFirst() {
        former().keep(List.of(activated(2, "two", "k2"), activated(3, "three", "k3")));
        former().keep(List.of(activated(3, "other", "k3"), activated(4, "four", "k4")));
        former().keep(List.of());
        assertThat(former().version(3)).contains(activated(3, "three", "k3").rules());
        assertThat(former().version(4)).contains(activated(4, "four", "k4").rules());
        assertThat(former().version(5)).isEmpty();
    }

    @Test
    void knowsWhatACommandMadeLive() {
        former().keep(List.of(activated(1, "one", null), activated(2, "two", "k2")));
        assertThat(former().activatedBy(new CommandKey("k2", null)))
                .map(RuleSet::version)
                .contains(2);
        assertThat(former().activatedBy(new CommandKey("k1", null))).isEmpty();
    }

    @Test
    void listsTheNewestFirst() {
        former().keep(List.of(activated(2, "two", "k2"), activated(10, "ten", "k10"), activated(9, "nine", "k9")));
        assertThat(former().before(null, 2)).extracting(RuleSet::version).containsExactly(10, 9);
        assertThat(former().before(10, 5)).extracting(RuleSet::version).containsExactly(9, 2);
        assertThat(former().before(2, 5)).isEmpty();
    }
}
