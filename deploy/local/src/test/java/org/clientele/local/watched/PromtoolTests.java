package org.clientele.local.watched;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clientele.local.RunningPlatform;
import org.clientele.local.watched.Watching.Asked;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** Alerts and dashboards as Prometheus itself reads them; where its promtool is not, the test command says so. */
@Tag("promtool")
class PromtoolTests {

    @TempDir
    private Path folder;

    @Test
    void takesTheAlerts() throws Exception {
        succeeds("check", "rules", Watching.RULES.toString());
    }

    @Test
    void raisesAlertsWhenItShouldAndOnlyThen() throws Exception {
        var tests = Watching.files(Watching.HERE.resolve("rules").resolve("tests"), ".yml").stream()
                .map(Path::toString);
        succeeds(Stream.concat(Stream.of("test", "rules"), tests).toArray(String[]::new));
    }

    /** As recorded series, since promtool reads expressions only in rules. */
    @Test
    void takesWhatDashboardsAsk() throws Exception {
        var rules = Watching.ofDashboards().stream()
                .map(asked -> Map.of(
                        "record",
                        "asked",
                        "expr",
                        filledIn(asked),
                        "labels",
                        Map.of("by", asked.where() + ": " + filledIn(asked))))
                .distinct()
                .toList();
        var file = folder.resolve("dashboards.yml");
        var groups = Map.of("groups", List.of(Map.of("name", "dashboards", "rules", rules)));
        Files.writeString(file, JsonMapper.shared().writeValueAsString(groups));
        assertThat(told("check", "rules", file.toString())).contains(rules.size() + " rules found");
    }

    private static String filledIn(Asked asked) {
        return asked.expression()
                .replace("$__rate_interval", "5m")
                .replace("$__range", "1h")
                .replace("$application", "lead-service");
    }

    @Test
    @Tag("embedded")
    void findsNothingToCorrectInTheNamesOfFigures() throws Exception {
        for (var service : RunningPlatform.get().services().values()) {
            var ours = RunningPlatform.page(service.resolve("/actuator/prometheus"))
                    .lines()
                    .filter(line -> line.matches("(# (HELP|TYPE) )?clientele_.*"))
                    .collect(Collectors.joining("\n", "", "\n"));
            assertThat(toldOf(ours, "check", "metrics")).isEmpty();
        }
    }

    private static void succeeds(String... arguments) throws Exception {
        assertThat(told(arguments)).contains("SUCCESS").doesNotContain("FAILED");
    }

    private static String told(String... arguments) throws Exception {
        return toldOf("", arguments);
    }

    private static String toldOf(String input, String... arguments) throws IOException, InterruptedException {
        return CommandLine.told(
                input,
                Stream.concat(Stream.of("promtool"), Stream.of(arguments)).toArray(String[]::new));
    }
}
