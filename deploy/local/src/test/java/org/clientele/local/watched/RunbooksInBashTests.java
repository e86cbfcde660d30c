package org.clientele.local.watched;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clientele.local.RunningPlatform;
import org.clientele.local.client.Endpoints;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What the pages have operators type does in a bash what they say, with the functions that are pasted there first. */
@Tag("embedded")
@Tag("bash")
class RunbooksInBashTests {

    private static final RunningPlatform PLATFORM = RunningPlatform.get();
    private static final String NEXT = "--- next\n";

    /** Asks the platform of the tests what is meant for the one of the local run, whose ports are others. */
    private static final String ASKED_HERE = """
            curl() {
              local all=() one
              for one; do
            %s    all+=("$one")
              done
              command curl "${all[@]}"
            }
            """.formatted(instead(Endpoints::identity)
            + instead(Endpoints::lead)
            + instead(Endpoints::portfolio)
            + instead(Endpoints::analytics)
            + instead(Endpoints::notification));

    private static String instead(Function<Endpoints, URI> which) {
        return "    one=${one/#%s/%s}\n"
                .formatted(
                        which.apply(Endpoints.from(Map.of())).toString().replace("/", "\\/"),
                        which.apply(PLATFORM.endpoints()));
    }

    /** What each of the commands says. */
    private static List<String> told(List<String> commands) throws IOException, InterruptedException {
        var script = commands.stream()
                .map(command -> command + "; printf -- '" + NEXT + "'\n")
                .collect(Collectors.joining("", ASKED_HERE + RunbookCommand.functions(), "true\n"));
        return Arrays.asList(CommandLine.told(script, "bash").split(NEXT, -1)).subList(0, commands.size());
    }

    @Test
    void figuresAreThoseThatTheServiceShows() throws Exception {
        var commands = RunbookCommand.of("figures").stream()
                .flatMap(command -> command.services().stream()
                        .map(service -> Map.entry(command.typed(service), figures(command, service))))
                .distinct()
                .toList();
        var told = told(commands.stream().map(Map.Entry::getKey).toList());
        assertThat(told).filteredOn(lines -> !lines.isBlank()).hasSizeGreaterThan(30);
        for (int at = 0; at < told.size(); at++) {
            assertThat(names(told.get(at).lines()))
                    .as(commands.get(at).getKey())
                    .containsAll(commands.get(at).getValue());
        }
    }

    private static List<String> figures(RunbookCommand command, String service) {
        var asked = Pattern.compile(command.asked());
        return names(RunningPlatform.page(PLATFORM.services().get(service).resolve("/actuator/prometheus"))
                .lines()
                .filter(line -> asked.matcher(line).lookingAt()));
    }

    /** Without their values, which change. */
    private static List<String> names(Stream<String> lines) {
        return lines.map(line -> line.replaceFirst(" \\S+$", "")).toList();
    }

    @Test
    void apisAnswerWhatPagesAskThem() throws Exception {
        var commands = RunbookCommand.of("api").stream()
                .filter(RunbookCommand::canBeAsked)
                .flatMap(command -> command.services().stream().map(command::typed))
                .distinct()
                .toList();
        assertThat(commands).hasSizeGreaterThan(8);
        for (var answer : told(commands)) {
            var json = JsonMapper.shared().readTree(answer);
            assertThat(json.isObject() && !json.has("status")).as(answer).isTrue();
        }
    }

    @Test
    void healthIsThatOfTheService() throws Exception {
        assertThat(told(List.of("health lead", "health portfolio", "health analytics", "health notification")))
                .allMatch(health -> health.contains("\"status\":\"UP\""));
    }

    @Test
    void logsSayWhereTheyAre() throws Exception {
        assertThat(told(List.of("logs lead --tail=500")).getFirst()).contains("see the terminal of ./clientele run");
    }
}
