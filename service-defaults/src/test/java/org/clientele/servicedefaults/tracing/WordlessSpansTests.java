package org.clientele.servicedefaults.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;

class WordlessSpansTests {

    private final List<SpanData> exported = new ArrayList<>();

    private final class Keeping implements SpanExporter {

        @Override
        public CompletableResultCode export(Collection<SpanData> spans) {
            exported.addAll(spans);
            return CompletableResultCode.ofSuccess();
        }

        @Override
        public CompletableResultCode flush() {
            return CompletableResultCode.ofSuccess();
        }

        @Override
        public CompletableResultCode shutdown() {
            return CompletableResultCode.ofSuccess();
        }
    }

    @Test
    void saysThatSomethingFailedAndNotInWhatWords() {
        try (var provider = SdkTracerProvider.builder()
                .addSpanProcessor(SimpleSpanProcessor.create(new WordlessSpans(new Keeping())))
                .build()) {
            var span = provider.get("test").spanBuilder("send mail").startSpan();
            span.recordException(new IllegalStateException("ada@sommer.example is unknown"));
            span.setStatus(StatusCode.ERROR, "ada@sommer.example is unknown");
            span.end();
        }
        assertThat(exported).singleElement().satisfies(span -> {
            assertThat(span.getName()).isEqualTo("send mail");
            assertThat(span.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
            assertThat(span.getStatus().getDescription()).isEmpty();
            assertThat(span.getEvents()).isEmpty();
        });
    }
}
