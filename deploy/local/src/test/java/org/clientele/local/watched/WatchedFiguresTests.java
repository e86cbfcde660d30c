package org.clientele.local.watched;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.clientele.local.RunningPlatform;
import org.clientele.local.client.PlatformClient;
import org.clientele.local.watched.PromQl.Matcher;
import org.clientele.local.watched.PromQl.Selector;
import org.clientele.local.watched.Watching.Asked;
import org.clientele.testkit.contract.EventCatalogue;
import org.clientele.testkit.contract.EventType;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What dashboards and alerts ask for is there in the running platform, and what is there is described. */
@Tag("embedded")
class WatchedFiguresTests {

    private static final RunningPlatform PLATFORM = RunningPlatform.get();
    private static final PlatformClient CALLER = PLATFORM.as("integration");
    private static final String WALTER = "walter-watched";
    private static final Set<String> ADDED_BY_PROMETHEUS = Set.of("instance", "job");

    /** A row of the table of figures: its name, its type, its labels. */
    private static final Pattern ROW = Pattern.compile("^\\| `(clientele_\\w+)` \\| (\\w+) \\| ([^|]*) \\| .+ \\|$");

    private static Scrape shown;

    /** Some figures are there only when something has happened that they tell of. */
    @BeforeAll
    static void letSomethingHappen() {
        PLATFORM.employ(CALLER, WALTER, "Walter", "Wall", "UTC");
        var submission = Map.of(
                "source", "website",
                "externalId", "watched-1",
                "owner", WALTER,
                "person", Map.of("givenName", "Wanda", "email", "wanda@watched.example"),
                "need", "to be watched");
        CALLER.post(PLATFORM.endpoints().lead(), "/submissions", submission).orThrow("submission");
        remindWalter();
        PLATFORM.publish("lead-service-wake-ups", "speed-to-lead", new byte[0], Map.of());
        Awaitility.await().atMost(Duration.ofMinutes(3)).untilAsserted(() -> {
            shown = scrape();
            assertThat(shown.has("clientele_lead_speed_seconds")).isTrue();
            assertThat(shown.has("clientele_mail_seconds_count")).isTrue();
        });
    }

    private static void remindWalter() {
        var followUp = Map.of(
                "salespersonId",
                WALTER,
                "subject",
                Map.of("kind", "lead", "id", "0198a1b2-0000-7000-8000-00000000a7c4"),
                "due",
                Map.of("local", LocalDateTime.now(ZoneOffset.UTC).withNano(0).toString(), "zone", "UTC"));
        CALLER.post(PLATFORM.endpoints().notification(), "/follow-ups", followUp)
                .orThrow("follow-up");
    }

    private static Scrape scrape() {
        var scrape = new Scrape();
        PLATFORM.services().values().stream().map(WatchedFiguresTests::page).forEach(scrape::and);
        return scrape;
    }

    private static String page(URI service) {
        return RunningPlatform.page(service.resolve("/actuator/prometheus"));
    }

    @Test
    void noPanelAsksForWhatIsNotThere() {
        assertThat(Watching.ofDashboards()).hasSizeGreaterThan(50);
        assertThat(Watching.ofDashboards().stream().flatMap(WatchedFiguresTests::missing))
                .isEmpty();
    }

    @Test
    void noAlertAsksForWhatIsNotThere() {
        assertThat(Watching.ofAlerts()).hasSizeGreaterThan(20);
        assertThat(Watching.ofAlerts().stream().flatMap(WatchedFiguresTests::missing))
                .isEmpty();
    }

    @Test
    void noPageForOperatorsAsksForWhatIsNotThere() {
        var pages = new HashMap<String, String>();
        PLATFORM.services().forEach((service, address) -> pages.put(service, page(address)));
        assertThat(RunbookCommand.of("figures"))
                .hasSizeGreaterThan(30)
                .allSatisfy(command -> command.services()
                        .forEach(service -> assertThat(pages.get(service).lines())
                                .as("%s: %s of %s", command.page(), command.asked(), service)
                                .anyMatch(
                                        line -> command.figures().matcher(line).lookingAt())));
    }

    /** Each figure and each label of each panel and alert is misspelt once. */
    @Test
    void findsWhateverIsMisspelt() {
        var misspelt = Stream.concat(Watching.ofDashboards().stream(), Watching.ofAlerts().stream())
                .flatMap(asked -> words(asked).map(word -> misspelt(asked, word)))
                .toList();
        assertThat(misspelt)
                .hasSizeGreaterThan(200)
                .allSatisfy(asked -> assertThat(missing(asked))
                        .as(asked.expression())
                        .anyMatch(missed -> missed.contains("misspelt")));
    }

    private static Stream<String> words(Asked asked) {
        var read = PromQl.of(asked.expression());
        return Stream.concat(
                        read.selectors().stream()
                                .flatMap(selector -> Stream.concat(
                                        Stream.of(selector.metric()),
                                        selector.matchers().stream().map(Matcher::label))),
                        read.groupings().stream())
                .distinct();
    }

    private static Asked misspelt(Asked asked, String word) {
        return new Asked(asked.where(), asked.expression().replaceFirst("\\b" + word + "\\b(?!\\()", "$0_misspelt"));
    }

    /** What an expression asks for that no service shows, or that no label can be. */
    private static Stream<String> missing(Asked asked) {
        var read = PromQl.of(asked.expression());
        var missing = new ArrayList<String>();
        if (read.selectors().isEmpty()) {
            missing.add(asked.where() + ": asks for nothing");
        }
        var labels = new TreeSet<>(ADDED_BY_PROMETHEUS);
        for (var selector : read.selectors()) {
            labels.addAll(shown.labels(selector.metric()));
            missing.addAll(missing(asked.where(), selector));
        }
        read.groupings().stream()
                .filter(label -> !labels.contains(label))
                .forEach(label -> missing.add(asked.where() + ": groups by " + label));
        return missing.stream();
    }

    private static List<String> missing(String where, Selector selector) {
        var missing = new ArrayList<String>();
        if (!selector.metric().equals("up") && !shown.has(selector.metric())) {
            missing.add(where + ": " + selector.metric());
            return missing;
        }
        for (var matcher : selector.matchers()) {
            var known = shown.labels(selector.metric()).contains(matcher.label())
                    || ADDED_BY_PROMETHEUS.contains(matcher.label());
            if (!known || !canBe(matcher)) {
                missing.add("%s: %s of %s".formatted(where, matcher, selector.metric()));
            }
        }
        return missing;
    }

    /** What can be known from the contracts; other values are whatever happens. */
    private static boolean canBe(Matcher matcher) {
        var types = EventCatalogue.read().types();
        return switch (matcher.label()) {
            case "type" -> types.stream().map(EventType::name).anyMatch(name -> isLike(matcher, name));
            case "topic" -> types.stream().map(EventType::topic).anyMatch(name -> isLike(matcher, name));
            case "application" ->
                matcher.value().equals("$application")
                        || RunbookCommand.SERVICES.stream().anyMatch(name -> isLike(matcher, name));
            default -> true;
        };
    }

    private static boolean isLike(Matcher matcher, String value) {
        return matcher.operator().endsWith("~") ? value.matches(matcher.value()) : value.equals(matcher.value());
    }

    @Test
    void everyFigureIsInTheTable() throws Exception {
        var described = new TreeMap<String, String>();
        Files.readString(Watching.HERE.resolve("README.md"), StandardCharsets.UTF_8)
                .lines()
                .map(ROW::matcher)
                .filter(java.util.regex.Matcher::matches)
                .forEach(row -> described.put(row.group(1), row.group(2) + " " + row.group(3)));
        var there = new TreeMap<String, String>();
        shown.ours().forEach((metric, type) -> there.put(metric, type + " " + labels(metric)));
        assertThat(described).isEqualTo(there);
    }

    /** Those that every figure has are said once. */
    private static String labels(String metric) {
        var own = new TreeSet<>(shown.labelsOfAll(metric));
        own.remove("application");
        return String.join(", ", own);
    }

    @Test
    void everyFigureIsCalledByTheConvention() {
        assertThat(shown.ours().keySet()).isNotEmpty().allMatch(name -> name.matches("clientele(_[a-z]+)+"));
        shown.ours().forEach((metric, type) -> {
            switch (type) {
                case "counter" -> assertThat(metric).endsWith("_total");
                case "summary", "histogram" -> assertThat(metric).endsWith("_seconds");
                default ->
                    assertThat(metric)
                            .doesNotEndWith("_total")
                            .doesNotEndWith("_count")
                            .doesNotEndWith("_sum")
                            .doesNotEndWith("_minutes")
                            .doesNotEndWith("_millis");
            }
            assertThat(shown.labelsOfAll(metric)).contains("application").doesNotContain("quantile", "le");
        });
    }
}
