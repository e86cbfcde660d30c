package org.clientele.analytics.targets;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.OptionalLong;
import org.clientele.eventdelivery.aggregate.Versioned;
import org.clientele.eventdelivery.event.By;
import org.clientele.servicedefaults.Money;
import org.junit.jupiter.api.Test;

/** What every place that keeps targets guarantees. */
public abstract class TargetsContract {

    protected abstract Targets targets();

    @Test
    void findsThoseOfSomeMonthsTheEarliestFirst() {
        set("north", "2026-04", 4);
        set("south", "2026-03", 3);
        set("north", "2026-03", 2);
        set("north", "2026-05", 5);
        assertThat(targets().between(YearMonth.of(2026, 3), YearMonth.of(2026, 4)))
                .extracting(Versioned::id)
                .containsExactly("north@2026-03", "south@2026-03", "north@2026-04");
    }

    @Test
    void goesThroughAllById() {
        set("north", "2026-04", 4);
        set("south", "2026-03", 3);
        assertThat(targets().after(null, 1)).extracting(Versioned::id).containsExactly("north@2026-04");
        assertThat(targets().after("north@2026-04", 5))
                .extracting(Versioned::id)
                .containsExactly("south@2026-03");
    }

    @Test
    void readsATargetAsItWasSetLast() {
        set("north", "2026-04", 4);
        var last = set("north", "2026-04", 9);
        assertThat(last.version()).isEqualTo(2);
        assertThat(targets().find("north@2026-04")).contains(last);
        assertThat(last.state()).isEqualTo(new Target(north(), new Money(9, "EUR")));
    }

    private static TeamMonth north() {
        return TeamMonth.of("north", YearMonth.of(2026, 4));
    }

    private Versioned<Target> set(String team, String month, long amount) {
        var of = TeamMonth.of(team, YearMonth.parse(month));
        var value = new Money(amount, "EUR");
        var by = By.http("nora");
        return targets()
                .put(Target.first(of, value, by), Target.again(of, value, OptionalLong.empty(), by))
                .now();
    }
}
