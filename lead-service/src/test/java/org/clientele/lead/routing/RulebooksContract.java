package org.clientele.lead.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.clientele.eventdelivery.aggregate.Command;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.clientele.eventdelivery.aggregate.Versioned;
import org.clientele.eventdelivery.event.By;
import org.junit.jupiter.api.Test;

/** What every place that keeps the rulebook guarantees. */
public abstract class RulebooksContract {

    static final Instant NOW = Instant.parse("2026-03-02T09:15:00.123Z");
    static final Roster ROSTER = new Roster(List.of(new Roster.Member("anna", "north")));

    protected abstract Rulebooks rulebooks();

    static List<Rule> rules(String name) {
        var conditions = new Conditions(
                List.of("website"),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new Conditions.Range(10, null),
                null,
                null,
                true);
        return List.of(new Rule(
                name,
                conditions,
                new Target(Target.Kind.TEAM, "north"),
                Rule.Strategy.WEIGHTED,
                true,
                List.of(new Rule.Weight("anna", 2))));
    }

    private Versioned<Rulebook> change(Function<Rulebook, List<? extends RulebookEvent>> decide) {
        return rulebooks().change(Command.of(Rulebook.ID, CommandKey.once(), By.http("mia"), decide));
    }

    @Test
    void beginsWithTheRulesThatComeWithTheService() {
        var begun = rulebooks().create(Rulebook.beginning());
        assertThat(begun).isEqualTo(new Versioned<>(Rulebook.ID, 0, Rulebook.FIRST));
        assertThat(rulebooks().find(Rulebook.ID)).contains(begun);
    }

    @Test
    void readsDraftLiveAndLeavingAsTheyWereWritten() {
        rulebooks().create(Rulebook.beginning());
        change(book -> book.write(rules("two"), ROSTER, false, "mia", NOW));
        change(book -> book.activate(new CommandKey("k1", null), ROSTER, "kim", NOW));
        var written = change(book -> book.write(rules("three"), ROSTER, false, "mia", NOW));
        assertThat(rulebooks().find(Rulebook.ID)).contains(written);
        var book = written.state();
        assertThat(book.live())
                .isEqualTo(new Rulebook.Activated(new RuleSet(2, RuleSet.State.LIVE, rules("two"), "kim", NOW), "k1"));
        assertThat(book.drafted()).contains(new RuleSet(3, RuleSet.State.DRAFT, rules("three"), "mia", NOW));
        assertThat(book.leaving())
                .containsExactly(new Rulebook.Activated(RuleSet.FIRST.in(RuleSet.State.RETIRED), null));
        assertThat(change(now -> now.letGo(book.leaving())).state().leaving()).isEmpty();
    }
}
