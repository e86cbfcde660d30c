package org.clientele.local.fuzzed;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.clientele.local.fuzzed.Examples.Example;
import org.clientele.local.fuzzed.RecordInput.Header;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Records of every event of the contracts, in binary and structured mode, each nearly right. */
final class RecordInputs {

    static final String SUBMISSIONS = "marketing-leads";
    static final String SUBMITTED = "marketing.lead-submitted.v1";

    private static final int LARGEST = 900_000;
    private static final Set<String> REQUIRED = Set.of("ce_specversion", "ce_id", "ce_source", "ce_type");
    private static final String[] ATTRIBUTES = {
        "ce_specversion",
        "ce_id",
        "ce_source",
        "ce_type",
        "ce_subject",
        "ce_time",
        "ce_sequence",
        "ce_dataschema",
        "content-type",
        "traceparent",
        "",
        OddTexts.MARK
    };
    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final List<Example> submissions;
    private final List<Example> others;
    private final Arbitrary<String> texts = OddTexts.all();

    private enum HeaderChange {
        NONE,
        LOSE,
        REPLACE,
        EMPTY
    }

    RecordInputs() {
        this.submissions = Examples.all().stream()
                .filter(example -> example.topic().equals(SUBMISSIONS))
                .toList();
        this.others = Examples.all().stream()
                .filter(example -> !example.topic().equals(SUBMISSIONS))
                .toList();
    }

    Arbitrary<RecordInput> all() {
        var examples =
                Arbitraries.frequencyOf(Tuple.of(2, Arbitraries.of(submissions)), Tuple.of(1, Arbitraries.of(others)));
        return examples.flatMap(example -> Arbitraries.frequencyOf(
                Tuple.of(3, binary(example)), Tuple.of(1, structured(example)), Tuple.of(1, tombstone(example))));
    }

    private Arbitrary<RecordInput> binary(Example example) {
        var changed = new ChangedJson(texts).of(json(example)).map(RecordInputs::bytes);
        var values = Arbitraries.frequencyOf(
                Tuple.of(3, changed), Tuple.of(1, ChangedBytes.of(bytes(json(example)))), Tuple.of(1, odd()));
        return Combinators.combine(values, headers(example), keys())
                .as((value, headers, key) -> record(example, key, headers, value));
    }

    private Arbitrary<RecordInput> structured(Example example) {
        var event = JsonNodeFactory.instance
                .objectNode()
                .put("specversion", "1.0")
                .put("id", UUID.randomUUID().toString())
                .put("source", "/fuzz")
                .put("type", example.type())
                .put("time", "2026-03-02T09:15:01Z")
                .set("data", json(example));
        var values = Arbitraries.frequencyOf(
                Tuple.of(3, new ChangedJson(texts).of(event).map(RecordInputs::bytes)),
                Tuple.of(1, ChangedBytes.of(bytes(event))));
        return Combinators.combine(values, keys())
                .as((value, key) -> record(
                        example,
                        key,
                        List.of(Header.of("content-type", "application/cloudevents+json; charset=UTF-8")),
                        value));
    }

    /** Under a key of its own: it erases what was parked under it. */
    private Arbitrary<RecordInput> tombstone(Example example) {
        return headers(example)
                .map(headers -> record(example, bytes(UUID.randomUUID().toString()), headers, null));
    }

    private static RecordInput record(Example example, byte[] key, List<Header> headers, byte @Nullable [] value) {
        var fitting = value == null || value.length < LARGEST ? value : new byte[0];
        return new RecordInput(
                example.topic(), key, headers, fitting, fitting != null && isUnreadable(example, headers, fitting));
    }

    /** Where an attribute is missing nobody reads on; where submissions arrive, nothing but submissions are read. */
    private static boolean isUnreadable(Example example, List<Header> headers, byte[] value) {
        if (headers.stream().anyMatch(header -> header.name().equals("content-type"))) {
            return false;
        }
        var missing = new HashSet<>(REQUIRED);
        headers.stream()
                .filter(header -> header.value() != null)
                .filter(header -> !new String(header.value(), StandardCharsets.UTF_8).isBlank())
                .forEach(header -> missing.remove(header.name()));
        return !missing.isEmpty() || (example.topic().equals(SUBMISSIONS) && !isObject(value));
    }

    private static boolean isObject(byte[] value) {
        try {
            return STRICT.readTree(value) instanceof ObjectNode;
        } catch (JacksonException broken) {
            return false;
        }
    }

    private Arbitrary<List<Header>> headers(Example example) {
        return Combinators.combine(
                        Arbitraries.frequency(
                                Tuple.of(4, HeaderChange.NONE),
                                Tuple.of(1, HeaderChange.LOSE),
                                Tuple.of(3, HeaderChange.REPLACE),
                                Tuple.of(1, HeaderChange.EMPTY)),
                        Arbitraries.of(ATTRIBUTES),
                        texts)
                .as((change, name, text) -> changed(example, change, name, text));
    }

    private static List<Header> changed(Example example, HeaderChange change, String name, String text) {
        var headers = new ArrayList<>(List.of(
                Header.of("ce_specversion", "1.0"),
                Header.of("ce_id", UUID.randomUUID().toString()),
                Header.of("ce_source", "/fuzz"),
                Header.of("ce_type", example.type()),
                Header.of("ce_time", "2026-03-02T09:15:01Z"),
                Header.of("ce_sequence", "1")));
        if (change != HeaderChange.NONE) {
            headers.removeIf(header -> header.name().equals(name));
        }
        if (change == HeaderChange.REPLACE) {
            headers.add(Header.of(name, text));
        }
        if (change == HeaderChange.EMPTY) {
            headers.add(new Header(name, null));
        }
        return headers;
    }

    private Arbitrary<byte[]> keys() {
        return Arbitraries.frequencyOf(
                        Tuple.of(5, Arbitraries.integers().between(0, 1_000).map(number -> "key-" + number)),
                        Tuple.of(1, texts))
                .map(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    private Arbitrary<byte[]> odd() {
        return Arbitraries.frequencyOf(
                Tuple.of(1, texts.map(RecordInputs::bytes)),
                Tuple.of(1, Arbitraries.bytes().array(byte[].class).ofMaxSize(60)),
                Tuple.of(
                        1,
                        Arbitraries.of("[]", "7", "null", "{}", "\"" + OddTexts.MARK + "\"")
                                .map(RecordInputs::bytes)));
    }

    /** With an id of its own, or each would be a repeat of the one before it. */
    private static JsonNode json(Example example) {
        var json = example.json().deepCopy();
        if (json instanceof ObjectNode object && object.has("externalId")) {
            object.put("externalId", UUID.randomUUID().toString());
        }
        return json;
    }

    private static byte[] bytes(JsonNode json) {
        return bytes(json.toString());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
