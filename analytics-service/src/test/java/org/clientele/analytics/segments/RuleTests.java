package org.clientele.analytics.segments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.clientele.analytics.segments.RuleFixture.allOf;
import static org.clientele.analytics.segments.RuleFixture.anyOf;
import static org.clientele.analytics.segments.RuleFixture.atLeast;
import static org.clientele.analytics.segments.RuleFixture.atMost;
import static org.clientele.analytics.segments.RuleFixture.between;
import static org.clientele.analytics.segments.RuleFixture.during;
import static org.clientele.analytics.segments.RuleFixture.in;
import static org.clientele.analytics.segments.RuleFixture.noneOf;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is a rule, and what is none. */
class RuleTests {

    @ParameterizedTest
    @MethodSource("refused")
    void namesThePlaceOfWhatIsWrong(String place, WrittenRule written) {
        assertThatThrownBy(() -> Rule.of(written, "rule"))
                .isInstanceOfSatisfying(RuleRefusedException.class, refusal -> {
                    assertThat(refusal.place()).isEqualTo(place);
                    assertThat(refusal.reason()).isNotBlank();
                });
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of("rule", new WrittenRule(null, null, null, null, null, null, null, null)),
                Arguments.of("rule", new WrittenRule(List.of(), null, null, "revenue", null, null, 1L, null)),
                Arguments.of("rule.all", allOf()),
                Arguments.of("rule.not.any", noneOf(anyOf())),
                Arguments.of("rule.field", atLeast("turnover", 1)),
                Arguments.of("rule.all[1].in", allOf(atLeast("revenue", 1), in("revenue", "much"))),
                Arguments.of("rule.atLeast", between("revenue", null, null)),
                Arguments.of("rule.atLeast", atLeast("sector", 1)),
                Arguments.of("rule.in", in("sector")),
                Arguments.of("rule.in[1]", in("sector", "retail", "Not A Code")),
                Arguments.of("rule.in[0]", in("country", "Germany")),
                Arguments.of("rule.in[0]", in("class", "D")),
                Arguments.of("rule.in[0]", in("size", "huge")),
                Arguments.of("rule.period", during("all", in("sector", "retail"))),
                Arguments.of("rule.period", during("last-week", atLeast("revenue", 1))),
                Arguments.of("rule.period", during("all", allOf(atLeast("revenue", 1)))),
                Arguments.of("rule.atLeast", between("revenue", 2L, 1L)),
                Arguments.of("rule.atMost", atMost("revenue", -1)),
                Arguments.of("rule.atLeast", atLeast("recency", 6)));
    }

    @ParameterizedTest
    @MethodSource("impossible")
    void isRefusedWhereNobodyCanEverMatch(String place, WrittenRule written) {
        assertThatThrownBy(() -> Rule.of(written, "rule"))
                .isInstanceOfSatisfying(RuleRefusedException.class, refusal -> {
                    assertThat(refusal.place()).isEqualTo(place);
                    assertThat(refusal.reason()).contains("no client can match");
                });
    }

    static Stream<Arguments> impossible() {
        return Stream.of(
                Arguments.of("rule.all[1].atMost", allOf(atLeast("revenue", 100), atMost("revenue", 99))),
                Arguments.of("rule.all[1].not.atLeast", allOf(atLeast("revenue", 100), noneOf(atLeast("revenue", 50)))),
                Arguments.of("rule.all[2].in", allOf(in("sector", "a", "b"), atLeast("revenue", 1), in("sector", "c"))),
                Arguments.of("rule.all[1].in", allOf(noneOf(in("class", "A", "B")), in("class", "A", "B"))),
                Arguments.of("rule.not.in", noneOf(in("class", "A", "B", "C"))),
                Arguments.of("rule.not.atLeast", noneOf(atLeast("seniority", 0))),
                Arguments.of(
                        "rule.any[1].all[1].in",
                        anyOf(atLeast("revenue", 1), allOf(in("class", "A"), in("class", "C")))),
                Arguments.of("rule.not.any[1].atMost", noneOf(anyOf(atLeast("effort", 60), atMost("effort", 60)))),
                Arguments.of(
                        "rule.all[1].any[0].in",
                        allOf(in("country", "DE"), anyOf(in("country", "FR"), in("country", "ES")))),
                Arguments.of(
                        "rule.all[1].all[0].all[0].atMost",
                        allOf(between("employees", 10L, 20L), allOf(allOf(atMost("employees", 9))))));
    }

    @ParameterizedTest
    @MethodSource("possible")
    void isTakenWhereSomebodyMay(WrittenRule written) {
        assertThat(Rule.of(written, "rule")).isNotNull();
    }

    static Stream<WrittenRule> possible() {
        return Stream.of(
                allOf(atLeast("revenue", 100), during("all", atMost("revenue", 99))),
                allOf(atLeast("revenue", 100), atMost("revenue", 100)),
                anyOf(atLeast("revenue", 100), atMost("revenue", 50)),
                allOf(in("sector", "a", "b"), noneOf(in("sector", "a"))),
                // who signed nothing has no score
                noneOf(between("monetary", 1L, 5L)),
                // a sector may be unknown
                allOf(noneOf(in("sector", "a")), noneOf(in("sector", "b"))),
                allOf(in("country", "DE"), anyOf(in("country", "FR"), atLeast("projects", 2))),
                noneOf(noneOf(in("class", "A"))));
    }
}
