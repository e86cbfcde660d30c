package org.clientele.analytics.segments.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.clientele.analytics.segments.RuleFixture;
import org.clientele.servicedefaults.ProblemException;
import org.clientele.servicedefaults.ProblemException.FieldError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class WritingRulesTests {

    @Test
    void takesEveryFormThatThereIs() {
        var rule = WritingRules.of(JsonMapper.shared().readTree("""
                {"all": [{"any": [{"field": "sector", "in": ["retail"]}]},
                         {"not": {"field": "revenue", "period": "all", "atLeast": 1, "atMost": 2}}]}"""));
        assertThat(rule)
                .isEqualTo(RuleFixture.allOf(
                        RuleFixture.anyOf(RuleFixture.in("sector", "retail")),
                        RuleFixture.noneOf(RuleFixture.during("all", RuleFixture.between("revenue", 1L, 2L)))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "7; rule",
                "{\"all\": 7}; rule.all",
                "{\"all\": [{\"not\": {}}, null]}; rule.all[1]",
                "{\"not\": {\"fild\": 7}}; rule.not.fild",
                "{\"any\": [{\"field\": 7}]}; rule.any[0].field",
                "{\"field\": \"revenue\", \"atLeast\": 1.5}; rule.atLeast",
                "{\"field\": \"revenue\", \"atLeast\": \"1\"}; rule.atLeast",
                "{\"field\": \"revenue\", \"atMost\": 99999999999999999999}; rule.atMost",
                "{\"field\": \"sector\", \"in\": [\"a\", 7]}; rule.in[1]",
                "{\"field\": \"sector\", \"in\": null}; rule.in"
            })
    void namesThePlaceOfWhatIsWrong(String json, String place) {
        assertThat(placeOf(json)).isEqualTo(place);
    }

    @Test
    void stopsAtTheFirstRuleTooMany() {
        var condition = "{\"field\": \"revenue\", \"atLeast\": 1}";
        var many = "{\"all\": [" + condition + (", " + condition).repeat(9_999) + "]}";
        assertThat(placeOf(many)).isEqualTo("rule.all[199]");
    }

    @Test
    void stopsAtTheFirstThatIsTooDeep() {
        var deep = "{\"not\": ".repeat(400) + "{}" + "}".repeat(400);
        assertThat(placeOf(deep)).isEqualTo("rule" + ".not".repeat(10));
    }

    @SuppressWarnings("unchecked")
    private static String placeOf(String json) {
        var refused = new String[1];
        assertThatThrownBy(() -> WritingRules.of(JsonMapper.shared().readTree(json)))
                .isInstanceOfSatisfying(ProblemException.class, problem -> {
                    var errors =
                            (List<FieldError>) problem.getBody().getProperties().get("errors");
                    refused[0] = errors.getFirst().field();
                });
        return refused[0];
    }
}
