package org.clientele.lead.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.clientele.lead.correspondence.Touch;
import org.clientele.lead.lead.Lead;
import org.clientele.lead.lead.LeadFixture;
import org.clientele.lead.lead.Score;
import org.clientele.servicedefaults.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What rules make of a lead. */
class ScoringRulesTests {

    private static final Instant CAPTURED = LeadFixture.CAPTURED;
    private static final Lead LEAD = LeadFixture.captured("a DEMO of the portal", new Money(500_000, "EUR"), 42);
    private static final ScoringCondition ASKS_FOR_A_DEMO = condition(List.of("demo"), null, null, null, null);

    @Test
    void addsUpWhatHoldsAndExplainsIt() {
        var rules = rules(
                new ScoringRule("asked-for-a-demo", 20, null, ASKS_FOR_A_DEMO),
                new ScoringRule("is large", 15, null, condition(null, 250, null, null, null)),
                new ScoringRule("no-reply-for-14-days", -10, null, condition(null, null, null, 14, null)));
        var quiet = new Touch(CAPTURED, CAPTURED, null);
        var score = rules.score(LEAD, quiet, CAPTURED.plus(Duration.ofDays(14)));
        assertThat(score.points()).isEqualTo(10);
        assertThat(score.rulesVersion()).isEqualTo(3);
        assertThat(score.reasons())
                .extracting(Score.Reason::text)
                .containsExactly("+20 asked-for-a-demo", "-10 no-reply-for-14-days");
    }

    @Test
    void halvesPointsEachHalfLifeSinceInterestWasShownLast() {
        var rules = rules(new ScoringRule("asked-for-a-demo", 20, 30, ASKS_FOR_A_DEMO));
        assertThat(points(rules, Touch.NONE, 0)).isEqualTo(20);
        assertThat(points(rules, Touch.NONE, 30)).isEqualTo(10);
        assertThat(points(rules, Touch.NONE, 60)).isEqualTo(5);
        var wroteAgain = new Touch(null, null, CAPTURED.plus(Duration.ofDays(30)));
        assertThat(points(rules, wroteAgain, 60)).isEqualTo(10);
    }

    @Test
    void leavesOutReasonsThatAreWorthNothingAnyMore() {
        var rules = rules(new ScoringRule("asked-for-a-demo", 20, 1, ASKS_FOR_A_DEMO));
        assertThat(rules.score(LEAD, Touch.NONE, CAPTURED.plus(Duration.ofDays(30)))
                        .reasons())
                .isEmpty();
    }

    @Test
    void comparesValuesWithinTheirCurrencyOnly() {
        var enough = rules(new ScoringRule("worth it", 5, null, worth(new Money(500_000, "EUR"))));
        var more = rules(new ScoringRule("worth it", 5, null, worth(new Money(500_001, "EUR"))));
        var other = rules(new ScoringRule("worth it", 5, null, worth(new Money(1, "USD"))));
        assertThat(points(enough, Touch.NONE, 0)).isEqualTo(5);
        assertThat(points(more, Touch.NONE, 0)).isZero();
        assertThat(points(other, Touch.NONE, 0)).isZero();
    }

    @Test
    void countsAsUnansweredOnlyWhatWasSentLast() {
        var rules = rules(new ScoringRule("no-reply-for-14-days", -10, null, condition(null, null, null, 14, null)));
        var answered = new Touch(CAPTURED, CAPTURED, CAPTURED.plus(Duration.ofDays(1)));
        assertThat(points(rules, Touch.NONE, 20)).isZero();
        assertThat(points(rules, answered, 20)).isZero();
        assertThat(points(rules, new Touch(CAPTURED, CAPTURED, null), 13)).isZero();
        assertThat(points(rules, new Touch(CAPTURED, CAPTURED, null), 14)).isEqualTo(-10);
    }

    @Test
    void countsAsUntouchedFromTheArrivalOn() {
        var rules = rules(new ScoringRule("forgotten", -5, null, condition(null, null, null, null, 7)));
        assertThat(points(rules, Touch.NONE, 6)).isZero();
        assertThat(points(rules, Touch.NONE, 7)).isEqualTo(-5);
        assertThat(points(rules, new Touch(null, null, CAPTURED.plus(Duration.ofDays(3))), 9))
                .isZero();
    }

    private static int points(ScoringRules rules, Touch touch, int days) {
        return rules.score(LEAD, touch, CAPTURED.plus(Duration.ofDays(days))).points();
    }

    private static ScoringRules rules(ScoringRule... rules) {
        return new ScoringRules(3, List.of(rules));
    }

    private static ScoringCondition worth(Money from) {
        return condition(null, null, from, null, null);
    }

    private static ScoringCondition condition(
            @Nullable List<String> needContains,
            @Nullable Integer employeesFrom,
            @Nullable Money valueFrom,
            @Nullable Integer unansweredDays,
            @Nullable Integer untouchedDays) {
        return new ScoringCondition(
                null,
                null,
                null,
                null,
                null,
                null,
                needContains,
                employeesFrom,
                null,
                valueFrom,
                unansweredDays,
                untouchedDays);
    }
}
