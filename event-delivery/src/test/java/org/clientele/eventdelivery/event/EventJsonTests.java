package org.clientele.eventdelivery.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.exc.MismatchedInputException;

class EventJsonTests {

    record Signed(
            String projectId,
            Value value,
            List<String> leadIds,
            @Nullable String note) {}

    record Value(long amount, @Nullable String currency) {}

    @Test
    void takesANullableComponentThatIsAbsentOrNull() {
        var expected = new Signed("p1", new Value(5, null), List.of("l1"), null);
        assertThat(read("{'projectId': 'p1', 'value': {'amount': 5}, 'leadIds': ['l1']}"))
                .isEqualTo(expected);
        assertThat(
                        read(
                                "{'projectId': 'p1', 'value': {'amount': 5, 'currency': null}, 'leadIds': ['l1'], 'note': null}"))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "projectId    | {'value': {'amount': 5}, 'leadIds': []}",
                "projectId    | {'projectID': 'p1', 'value': {'amount': 5}, 'leadIds': []}",
                "projectId    | {'projectId': null, 'value': {'amount': 5}, 'leadIds': []}",
                "value        | {'projectId': 'p1', 'leadIds': []}",
                "value.amount | {'projectId': 'p1', 'value': {}, 'leadIds': []}",
                "value.amount | {'projectId': 'p1', 'value': {'amount': null}, 'leadIds': []}",
                "leadIds      | {'projectId': 'p1', 'value': {'amount': 5}}",
                "leadIds      | {'projectId': 'p1', 'value': {'amount': 5}, 'leadIds': ['l1', null]}"
            })
    void refusesARecordWithoutAComponentThatIsNotNullable(String field, String json) {
        assertThatThrownBy(() -> read(json))
                .isInstanceOfSatisfying(
                        MismatchedInputException.class,
                        failure -> assertThat(failure.getPath().stream()
                                        .map(step -> step.getPropertyName())
                                        .filter(Objects::nonNull)
                                        .toList())
                                .isEqualTo(List.of(field.split("\\."))));
    }

    private static Signed read(String json) {
        return EventJson.mapper().readValue(json.replace('\'', '"'), Signed.class);
    }
}
