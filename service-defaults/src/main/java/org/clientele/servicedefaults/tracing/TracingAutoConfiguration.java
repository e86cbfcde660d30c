package org.clientele.servicedefaults.tracing;

import io.micrometer.observation.ObservationFilter;
import io.micrometer.tracing.exporter.SpanExportingPredicate;
import io.micrometer.tracing.otel.bridge.Slf4JEventListener;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.OpenTelemetryTracingAutoConfiguration;
import org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.SdkTracerProviderBuilderCustomizer;
import org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.SpanExporters;
import org.springframework.context.annotation.Bean;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Says in traces and logs what belongs together, in the words of the Elastic Common Schema. */
@AutoConfiguration(before = OpenTelemetryTracingAutoConfiguration.class)
class TracingAutoConfiguration {

    @Bean
    Slf4JEventListener traceInLogs() {
        return new Slf4JEventListener("trace.id", "span.id");
    }

    @Bean
    @ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
    WebMvcConfigurer aggregateInLogs() {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new AggregateOfRequest());
            }
        };
    }

    /** Where nothing is exported nothing is recorded, whatever a caller asks for: what is recorded is done alone. */
    @Bean
    SdkTracerProviderBuilderCustomizer nothingInVain(ObjectProvider<SpanExporter> exporters) {
        return tracing -> {
            if (exporters.stream().findAny().isEmpty()) {
                tracing.setSampler(Sampler.alwaysOff());
            }
        };
    }

    @Bean
    SpanExporters wordlessSpans(ObjectProvider<SpanExporter> exporters) {
        return SpanExporters.of(
                exporters.orderedStream().<SpanExporter>map(WordlessSpans::new).toList());
    }

    /** Whoever calls can write anything into a path; its pattern is enough. */
    @Bean
    ObservationFilter withoutPaths() {
        return context -> context.removeHighCardinalityKeyValue("http.url");
    }

    /** What operators ask every few seconds is nobody's journey. */
    @Bean
    SpanExportingPredicate withoutOperators() {
        return span -> !span.getTags().getOrDefault("uri", "").startsWith("/actuator");
    }
}
