package org.clientele.local.fuzzed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.clientele.local.client.PlatformClient;
import org.clientele.local.fuzzed.RecordInput.Header;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The records that nobody can read, by where they are in their topics: every service that reads one has it, whole. */
final class Parked {

    private final Map<String, RecordInput> expected = new ConcurrentHashMap<>();

    void expect(RecordMetadata place, RecordInput record) {
        expected.put(place.topic() + "-" + place.partition() + "-" + place.offset(), record);
    }

    int count() {
        return expected.size();
    }

    /** Asks every service for every record of the topics that it reads. */
    void assertWhole(PlatformClient operator, Set<Reader> readers) {
        expected.forEach((place, record) -> readers.stream()
                .filter(reader -> reader.topics().contains(record.topic()))
                .forEach(reader -> assertWhole(operator, reader, place, record)));
    }

    private static void assertWhole(PlatformClient operator, Reader reader, String place, RecordInput record) {
        var kept = operator.get(reader.address(), "/parked/" + place);
        assertThat(kept.status())
                .as("%s of %s: %s", place, reader.name(), record.told())
                .isEqualTo(200);
        assertThat(kept.body().path("value").asString(""))
                .as("the value of %s in %s", place, reader.name())
                .isEqualTo(base64(record.value()));
        assertThat(headers(kept.body())).as("the headers of %s", place).isEqualTo(headers(record.headers()));
    }

    private static Map<String, List<String>> headers(JsonNode kept) {
        var headers = new TreeMap<String, List<String>>();
        kept.path("headers")
                .forEach(header -> headers.computeIfAbsent(header.path("name").asString(""), name -> new ArrayList<>())
                        .add(header.path("value").asString("")));
        return headers;
    }

    private static Map<String, List<String>> headers(List<Header> sent) {
        var headers = new TreeMap<String, List<String>>();
        sent.forEach(header -> headers.computeIfAbsent(header.name(), name -> new ArrayList<>())
                .add(base64(header.value())));
        return headers;
    }

    private static String base64(byte @Nullable [] bytes) {
        return bytes == null ? "" : Base64.getEncoder().encodeToString(bytes);
    }
}
