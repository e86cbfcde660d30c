package org.clientele.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.StringNode;

class FreeTextTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'type': 'string'}",
                "{'type': 'string', 'minLength': 1, 'maxLength': 64}",
                "{'type': 'string', 'pattern': '^.+$'}",
                "{'description': 'Whatever it is.'}",
                "{'oneOf': [{'type': 'integer'}, {'type': 'string'}]}",
                "{'type': 'array'}",
                "{'type': 'array', 'items': {'type': 'string'}}",
                "{'type': 'object', 'properties': {'deep': {'type': 'string'}}}",
                "{'type': 'object', 'allOf': [{'type': 'object', 'properties': {'deep': {'type': 'string'}}}]}",
                "{'$ref': '../../common/person.json'}",
                "{'$ref': '#/$defs/name'}"
            })
    void findsAFieldThatTakesAnything(String field) {
        assertThat(freeTextIn(field)).isNotEmpty().allMatch(place -> place.startsWith("/field"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'enum': ['north', 'south']}",
                "{'const': 'north'}",
                "{'type': 'integer'}",
                "{'type': 'number'}",
                "{'$ref': '../../common/code.json'}",
                "{'$ref': '../../common/money.json'}",
                "{'type': 'array', 'items': {'$ref': '../../common/id.json'}}"
            })
    void findsNothingInAClosedField(String field) {
        assertThat(freeTextIn(field)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ada Sommer",
                "Ada",
                "ada@sommer.example",
                "+49 30 1234567",
                "030 1234567",
                "0301234567",
                "tel-0301234567",
                ""
            })
    void aCodeIsNeitherAnAddressNorANumberNorAName(String text) {
        assertThat(breaches("common/code.json", text)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ada Sommer", "ada.sommer", "ada@sommer.example", "+49 30 1234567", "0301234567", ""})
    void anIdIsNeitherAnAddressNorANumberNorAName(String text) {
        assertThat(breaches("common/id.json", text)).isNotEmpty();
    }

    @Test
    void codesAndIdsOfEveryDayAreTaken() {
        assertThat(Stream.of("spring-2026", "no-budget", "a", "web2"))
                .allSatisfy(
                        code -> assertThat(breaches("common/code.json", code)).isEmpty());
        assertThat(Stream.of(
                        "0198a1f0-3c5e-7b21-9d64-5b0f6a1c2e77",
                        "01234567-0123-7012-8012-012345678901",
                        "auth0|5f7c8ec7c33c6c004bbafe82",
                        "google-oauth2|103547991597142817347",
                        "AAAAAAAAAAAAAAAAAAAAAIkzqFVrSaSaFHy782bbtaQ",
                        "lead-service"))
                .allSatisfy(id -> assertThat(breaches("common/id.json", id)).isEmpty());
    }

    private static List<String> freeTextIn(String field) {
        var schema = "{'type': 'object', 'properties': {'field': %s}}".formatted(field);
        return new FreeText(file -> file.startsWith("common/")
                        ? EventCatalogue.json(file)
                        : JsonMapper.shared().readTree(schema.replace('\'', '"')))
                .in("lead-events/lead.imagined.v1/schema.json");
    }

    private static List<String> breaches(String schemaFile, String text) {
        return ContractChecks.breaches(schemaFile, StringNode.valueOf(text));
    }
}
