package org.clientele.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What would be applied: the base with all that an overlay changes. */
@Tag("kustomize")
class OverlaysTests {

    private static final Map<Overlay, Manifests> RENDERED = new EnumMap<>(Overlay.class);

    static Stream<Arguments> checksOfOverlays() {
        return Arrays.stream(Overlay.values())
                .flatMap(overlay -> Checks.ALL.keySet().stream().map(check -> Arguments.of(overlay, check)));
    }

    @ParameterizedTest
    @MethodSource("checksOfOverlays")
    void hold(Overlay overlay, String check) {
        assertThat(Checks.ALL.get(check).problems(rendered(overlay))).isEmpty();
    }

    static Stream<Violation> violations() {
        return OverlayViolations.all();
    }

    @ParameterizedTest
    @MethodSource("violations")
    void areFoundWhenTheyAreBroken(Violation violation) {
        assertThat(violation.found()).anySatisfy(problem -> assertThat(problem).contains(violation.said()));
    }

    @Test
    void scaleByLagOrByLoadAndNeverByBoth() {
        assertThat(rendered(Overlay.STAGING).of("HorizontalPodAutoscaler")).hasSize(4);
        assertThat(rendered(Overlay.STAGING).of("ScaledObject")).isEmpty();
        assertThat(rendered(Overlay.PRODUCTION).of("HorizontalPodAutoscaler")).isEmpty();
        assertThat(rendered(Overlay.PRODUCTION).of("ScaledObject")).hasSize(4);
    }

    @Test
    void needNoOtherOperatorForATrial() {
        assertThat(rendered(Overlay.LOCAL).all().stream()
                        .map(manifest -> manifest.tree().path("apiVersion").asText())
                        .filter(version -> version.contains(".") && !version.contains("k8s.io")))
                .containsOnly("kafka.strimzi.io/v1", "mongodbcommunity.mongodb.com/v1");
    }

    @Test
    void runForATrialWhatIsBuiltHere() {
        var version = Pattern.compile("(?m)^ {2}<version>(.+)</version>$")
                .matcher(Manifests.read(ServiceModule.ROOT.resolve("pom.xml")));
        assertThat(version.find()).isTrue();
        assertThat(PodKind.ours(rendered(Overlay.LOCAL))
                        .flatMap(PodKind::containers)
                        .map(container -> container.path("image").asText())
                        .filter(image -> image.startsWith("clientele/")))
                .hasSize(5)
                .allMatch(image -> image.endsWith(":" + version.group(1)));
    }

    /** No overlay has it: who traces names a collector. */
    @Test
    void holdWithTracesToo() {
        var traced = OverlayCopy.of(Overlay.PRODUCTION, List.of("tracing")).rendered();
        assertThat(problems(traced)).isEmpty();
        assertThat(traced.of("ConfigMap")
                        .map(map -> map.tree()
                                .at("/data/OTEL_EXPORTER_OTLP_ENDPOINT")
                                .asText()))
                .contains("http://collector.observability.svc:4318");
        assertThat(traced.find("NetworkPolicy", "services-to-traces")).isPresent();
    }

    /** No overlay has it: it is there while a backup is restored. */
    @ParameterizedTest
    @EnumSource
    void holdWhileALogIsRestored(Overlay overlay) {
        var restoring = OverlayCopy.of(overlay, List.of("restore-log")).rendered();
        assertThat(problems(restoring)).isEmpty();
        assertThat(restoring.all().size() - rendered(overlay).all().size()).isEqualTo(24);
    }

    @ParameterizedTest
    @EnumSource
    void holdWithServicesOnARestoredLog(Overlay overlay) {
        var restored =
                OverlayCopy.of(overlay, List.of("restore-log", "restored-log")).rendered();
        assertThat(problems(restored)).isEmpty();
        assertThat(Address.ofBrokers(restored).isOfBrokersOf("clientele-restored"))
                .isTrue();
    }

    private static Stream<String> problems(Manifests manifests) {
        return Checks.ALL.values().stream().flatMap(check -> check.problems(manifests));
    }

    @Test
    void areCountedOnThePage() {
        assertThat(Manifests.read(Path.of("README.md")).replace('\n', ' '))
                .contains("(%d resources in `local`, %d in `staging`, %d in `production`"
                        .formatted(Arrays.stream(Overlay.values())
                                .map(overlay -> rendered(overlay).all().size())
                                .toArray()));
    }

    private static Manifests rendered(Overlay overlay) {
        return RENDERED.computeIfAbsent(overlay, Overlay::rendered);
    }
}
