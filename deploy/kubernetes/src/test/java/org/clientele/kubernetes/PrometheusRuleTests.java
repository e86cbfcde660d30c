package org.clientele.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The rules as the Prometheus operator takes them; {@code -Drules.write=true} writes the file anew. */
class PrometheusRuleTests {

    private static final Path FILE = Path.of("components/monitoring/prometheus-rule.yaml");

    private static final String HEADER = """
            # Written from deploy/observability/rules by the tests of this module (-Drules.write=true): change the rules there.
            apiVersion: monitoring.coreos.com/v1
            kind: PrometheusRule
            metadata:
              name: clientele
            spec:
            """;

    private static final YAMLMapper WRITER = YAMLMapper.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .enable(YAMLGenerator.Feature.LITERAL_BLOCK_STYLE)
            .disable(YAMLGenerator.Feature.SPLIT_LINES)
            .build();

    @Test
    void isWhatTheRulesAre() throws IOException {
        if (Boolean.getBoolean("rules.write")) {
            Files.writeString(FILE, text(RulesAgree.groups()));
        }
        assertThat(Files.readString(FILE)).isEqualTo(text(RulesAgree.groups()));
    }

    @Test
    void isReadAsItWasWritten() throws IOException {
        var groups = JsonNodeFactory.instance.arrayNode();
        var rule = groups.addObject().put("name", "log").putArray("rules").addObject();
        rule.put("alert", "OutboxWaits").put("expr", "max(clientele_outbox_oldest_seconds) > 60\n  and on() up == 1\n");
        rule.put("for", "5m").putObject("annotations").put("summary", "{{ $value }} s: \"waits\" # for the broker");
        var read = new Manifests(Manifests.parse("written", text(groups)).toList());
        assertThat(read.of("PrometheusRule").map(one -> one.at("/spec/groups"))).containsExactly(groups);
        assertThat(new Models().problems(read)).isEmpty();
    }

    private static String text(ArrayNode groups) throws IOException {
        var written =
                WRITER.writeValueAsString(JsonNodeFactory.instance.objectNode().set("groups", groups));
        return HEADER + written.indent(2);
    }
}
