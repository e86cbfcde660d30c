package org.clientele.local.watched;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clientele.local.planted.WrittenApi;
import org.clientele.local.watched.Watching.Alert;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Every promise has an alert, every alert a page that says what to do, a test, and a place on a dashboard. */
class AlertsTests {

    private static final List<Alert> ALERTS = Watching.alerts();

    /** Promises that are kept, by the names of their pages. */
    private static Stream<String> promises() {
        return Watching.files(Path.of("..", "..", "docs", "promises"), ".md").stream()
                .map(file -> file.getFileName().toString())
                .filter(name -> name.matches("\\d.*"))
                .map(name -> name.replaceAll("^\\d+-|\\.md$", ""));
    }

    @Test
    void everyPromiseHasAnAlert() {
        assertThat(ALERTS).extracting(Alert::group).containsAll(promises().toList());
    }

    @Test
    void everyAlertHasAPageAndEveryPageAnAlert() {
        assertThat(Watching.files(Watching.RUNBOOKS, ".md"))
                .extracting(file -> file.getFileName().toString())
                .filteredOn(name -> !name.equals("README.md"))
                .containsExactlyInAnyOrderElementsOf(
                        ALERTS.stream().map(Alert::page).toList());
        assertThat(ALERTS)
                .allSatisfy(alert -> assertThat(alert.annotations())
                        .containsEntry("runbook_url", "https://clientele.org/docs/runbooks/" + alert.page())
                        .containsKeys("summary", "description"));
    }

    @Test
    void everyPageSaysWhatToDo() throws Exception {
        for (var alert : ALERTS) {
            assertThat(Files.readString(Watching.RUNBOOKS.resolve(alert.page()), StandardCharsets.UTF_8))
                    .as(alert.page())
                    .startsWith("# " + alert.name() + "\n")
                    .containsSubsequence(
                            "\n**What it means.** ", "\n## Look\n", "\n```sh\n", "\n## Do\n", "\n## Over\n");
        }
    }

    @Test
    void noPageAsksAnApiForWhatItDoesNotHave() {
        var operations =
                RunbookCommand.SERVICES.stream().collect(Collectors.toMap(name -> name, AlertsTests::operations));
        assertThat(RunbookCommand.of("api"))
                .hasSizeGreaterThan(15)
                .allSatisfy(command -> command.services()
                        .forEach(service -> assertThat(operations.get(service))
                                .as(command.page())
                                .contains(command.operation())));
    }

    private static List<String> operations(String service) {
        return WrittenApi.all(service).stream()
                .map(operation -> operation.name().replaceAll("\\{\\w+}", "{}"))
                .toList();
    }

    @Test
    void everyAlertSaysHowBadItIs() {
        assertThat(ALERTS).extracting(Alert::severity).allMatch(List.of("critical", "warning")::contains);
        assertThat(ALERTS).extracting(Alert::name).doesNotHaveDuplicates();
    }

    /** So that the figure can be asked for by itself; only what is missing cannot be. */
    @Test
    void everyAlertComparesAFigureWithANumber() {
        assertThat(ALERTS)
                .filteredOn(alert -> !alert.name().equals("ServiceMissing"))
                .extracting(alert -> alert.expression().strip())
                .allMatch(expression -> expression.matches("(?s).+ (>|==) [\\d.]+"));
    }

    @Test
    @SuppressWarnings("unchecked")
    void everyAlertIsTestedForBeingRaisedAndForNotBeing() {
        var expectations = Watching.files(Watching.HERE.resolve("rules").resolve("tests"), ".yml").stream()
                .map(Watching::yaml)
                .flatMap(file -> ((List<Map<String, Object>>) file.get("tests")).stream())
                .flatMap(test -> ((List<Map<String, Object>>) test.get("alert_rule_test")).stream())
                .toList();
        for (boolean raised : new boolean[] {true, false}) {
            assertThat(expectations)
                    .filteredOn(expected -> expected.containsKey("exp_alerts") == raised)
                    .extracting(expected -> expected.get("alertname"))
                    .containsAll(ALERTS.stream().map(Alert::name).toList());
        }
    }

    @Test
    void theAlertsOfPromisesAreNamedOnTheirDashboard() {
        var promises = Watching.json(Watching.HERE.resolve("dashboards").resolve("promises.json"));
        var text = promises.path("panels")
                .valueStream()
                .map(panel -> panel.path("description").asString(""))
                .toList()
                .toString();
        assertThat(ALERTS)
                .filteredOn(alert -> promises().anyMatch(alert.group()::equals))
                .extracting(Alert::name)
                .allMatch(text::contains);
    }

    @Test
    void dashboardsCanBeToldApart() {
        var dashboards = Watching.dashboards().stream().map(Watching::json).toList();
        assertThat(dashboards)
                .extracting(dashboard -> dashboard.path("uid").asString())
                .doesNotHaveDuplicates();
        assertThat(dashboards).allSatisfy(AlertsTests::isWhole);
    }

    private static void isWhole(JsonNode dashboard) {
        var panels = dashboard.path("panels");
        assertThat(panels).extracting(panel -> panel.path("id").asInt()).doesNotHaveDuplicates();
        assertThat(panels).allSatisfy(panel -> {
            assertThat(panel.path("title").asString()).isNotEmpty();
            assertThat(panel.at("/gridPos/x").asInt() + panel.at("/gridPos/w").asInt())
                    .isBetween(1, 24);
            if (!panel.path("type").asString().equals("row")) {
                assertThat(panel.path("description").asString()).isNotEmpty();
                assertThat(panel.path("targets")).isNotEmpty();
            }
        });
    }
}
