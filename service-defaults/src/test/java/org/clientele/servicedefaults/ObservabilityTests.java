package org.clientele.servicedefaults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.clientele.servicedefaults.SampleApplication.SlowController;
import org.clientele.testkit.SpanCollector;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.json.JsonMapper;

@ExtendWith(OutputCaptureExtension.class)
class ObservabilityTests {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String RECORDED = "00-" + TRACE + "-00f067aa0ba902b7-01";
    private static final String TRACEPARENT = "00-" + TRACE + "-00f067aa0ba902b7-00";

    private RunningSample sample;

    @BeforeEach
    void start() {
        sample = new RunningSample();
    }

    @AfterEach
    void stop() {
        sample.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/actuator/health, UP",
        "/actuator/health/liveness, UP",
        "/actuator/health/readiness, UP",
        "/actuator/info, sample-service",
        "/actuator/prometheus, jvm_memory_used_bytes",
        "/v3/api-docs.yaml, sample-service"
    })
    void tellsEverybodyHowItIs(String path, String told) throws Exception {
        var answer = sample.get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).contains(told);
    }

    @ParameterizedTest
    @CsvSource({"/actuator/env", "/actuator/heapdump", "/actuator"})
    void tellsNobodyItsInsides(String path) throws Exception {
        assertThat(sample.get(path).statusCode()).isEqualTo(401);
    }

    @Test
    void countsRequestsAndNotTheirSecurityFilters() throws Exception {
        answered(TRACEPARENT);
        var prometheus = sample.get("/actuator/prometheus").body();
        assertThat(prometheus).contains("http_server_requests_seconds_count");
        assertThat(sample.bean(MeterRegistry.class).getMeters())
                .extracting(Meter::getId)
                .noneMatch(id -> id.getName().startsWith("spring.security"));
    }

    @Test
    void answersWhatIsUnderWayBeforeItStops() throws Exception {
        var slow = sample.bean(SlowController.class);
        var answer = sample.ask("/api/v1/slow", TRACEPARENT);
        assertThat(slow.arrived.await(10, TimeUnit.SECONDS)).isTrue();
        var stopping = sample.stop();
        await().until(this::refusesConnections);
        assertThat(answer).isNotDone();
        slow.released.countDown();
        assertThat(answer.get(10, TimeUnit.SECONDS).body()).isEqualTo("done");
        stopping.get(10, TimeUnit.SECONDS);
    }

    private boolean refusesConnections() throws InterruptedException {
        try {
            return sample.get("/actuator/health/readiness").statusCode() != 200;
        } catch (IOException refused) {
            return true;
        }
    }

    @Test
    void writesEachLineAsOneObjectThatNamesTheTraceOfTheRequest(CapturedOutput output) throws Exception {
        answered(TRACEPARENT);
        var lines = output.getOut().lines().toList();
        var line = lines.stream()
                .filter(text -> text.contains("request"))
                .findFirst()
                .orElseThrow();
        var written = JsonMapper.shared().readTree(line);
        assertThat(Instant.parse(written.path("@timestamp").asString())).isBefore(Instant.now());
        assertThat(written.at("/log/level").asString()).isEqualTo("INFO");
        assertThat(written.path("message").asString()).isEqualTo("a \"slow\" request");
        assertThat(written.at("/trace/id").asString()).isEqualTo(TRACE);
        assertThat(written.at("/service/name").asString()).isEqualTo("sample-service");
        assertThat(written.at("/ecs/version").asString()).isNotEmpty();
        assertThat(lines.subList(lines.indexOf(line), lines.size()))
                .allSatisfy(
                        each -> assertThat(JsonMapper.shared().readTree(each).isObject())
                                .isTrue());
    }

    @Test
    void writesPlainTextWhereNoFormatIsWanted(CapturedOutput output) throws Exception {
        sample.close();
        sample = new RunningSample("--logging.structured.format.console=");
        answered(TRACEPARENT);
        assertThat(output.getOut()).contains("SlowController").contains(" : a \"slow\" request");
    }

    @Test
    void namesInEachLineWhatTheRequestIsAboutIfItHasAnIdOfOurs(CapturedOutput output) throws Exception {
        var id = "0198a1b2-0000-7000-8000-000000000001";
        sample.ask("/api/v1/watched/" + id, TRACEPARENT).get(10, TimeUnit.SECONDS);
        sample.ask("/api/v1/watched/ada-sommer", TRACEPARENT).get(10, TimeUnit.SECONDS);
        var lines = output.getOut()
                .lines()
                .filter(text -> text.contains("a watched request"))
                .map(JsonMapper.shared()::readTree)
                .toList();
        assertThat(lines)
                .extracting(line -> line.at("/labels/aggregate_id").asString(""))
                .containsExactly(id, "");
        assertThat(output.getOut()).contains("\"level\":\"ERROR\"").doesNotContain("what somebody typed");
    }

    @Test
    void exportsNothingUnlessAnEndpointIsNamed() throws Exception {
        answered(RECORDED);
        assertThat(sample.beans(SpanExporter.class)).isEmpty();
    }

    @Test
    void exportsWhatItsCallerRecordsAndNeitherWordsNorWhatOperatorsAsk() throws Exception {
        try (var collector = SpanCollector.start()) {
            sample.close();
            sample = new RunningSample(collector.settings().entrySet().stream()
                    .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                    .toArray(String[]::new));
            answered(TRACEPARENT);
            sample.ask("/actuator/prometheus", RECORDED).get(10, TimeUnit.SECONDS);
            sample.ask("/api/v1/watched/ada-sommer", RECORDED).get(10, TimeUnit.SECONDS);
            await().until(() -> !collector.of(TRACE).isEmpty());
            assertThat(collector.all())
                    .extracting(SpanCollector.Collected::name)
                    .contains("http get /api/v1/watched/{projectId}")
                    .noneMatch(name -> name.contains("actuator") || name.contains("slow"));
            assertThat(collector.all().toString()).contains(TRACE).doesNotContain("what somebody typed", "ada-sommer");
        }
    }

    @Test
    void recordsAShareOfTheTracesThatBeginHere() throws Exception {
        try (var collector = SpanCollector.start()) {
            sample.close();
            var settings = Stream.concat(
                            collector.settings().entrySet().stream()
                                    .map(setting -> "--" + setting.getKey() + "=" + setting.getValue()),
                            Stream.of("--management.tracing.sampling.probability=1"))
                    .toArray(String[]::new);
            sample = new RunningSample(settings);
            sample.get("/api/v1/projects/p1", "mia");
            await().untilAsserted(() -> assertThat(collector.all())
                    .extracting(SpanCollector.Collected::name)
                    .contains("http get /api/v1/projects/{id}"));
        }
    }

    private HttpResponse<String> answered(String traceparent) throws Exception {
        sample.bean(SlowController.class).released.countDown();
        var answer = sample.ask("/api/v1/slow", traceparent).get(10, TimeUnit.SECONDS);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer;
    }
}
