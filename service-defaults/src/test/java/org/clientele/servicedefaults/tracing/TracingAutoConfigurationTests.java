package org.clientele.servicedefaults.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.micrometer.tracing.autoconfigure.MicrometerTracingAutoConfiguration;
import org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.OpenTelemetryTracingAutoConfiguration;
import org.springframework.boot.opentelemetry.autoconfigure.OpenTelemetrySdkAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** Whether a trace that its caller records is recorded here. */
class TracingAutoConfigurationTests {

    private final ApplicationContextRunner service = new ApplicationContextRunner()
            .withPropertyValues("management.tracing.sampling.probability=0")
            .withConfiguration(AutoConfigurations.of(
                    TracingAutoConfiguration.class,
                    MicrometerTracingAutoConfiguration.class,
                    OpenTelemetrySdkAutoConfiguration.class,
                    OpenTelemetryTracingAutoConfiguration.class));

    @Test
    void recordsWhatACallerRecordsWhereItIsExported() {
        service.withBean(SpanExporter.class, () -> SpanExporter.composite())
                .run(context -> assertThat(isRecorded(context.getBean(SdkTracerProvider.class)))
                        .isTrue());
    }

    @Test
    void recordsNothingWhereNothingIsExported() {
        service.run(context ->
                assertThat(isRecorded(context.getBean(SdkTracerProvider.class))).isFalse());
    }

    private static boolean isRecorded(SdkTracerProvider tracing) {
        var caller = SpanContext.createFromRemoteParent(
                "ab".repeat(16), "cd".repeat(8), TraceFlags.getSampled(), TraceState.getDefault());
        var span = tracing.get("test")
                .spanBuilder("request")
                .setParent(Context.root().with(Span.wrap(caller)))
                .startSpan();
        span.end();
        return span.isRecording() || span.getSpanContext().isSampled();
    }
}
