package org.clientele.testkit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import io.opentelemetry.proto.trace.v1.Status;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Takes what services export by OTLP over HTTP, as protobuf, and keeps it. */
public final class SpanCollector implements AutoCloseable {

    private final HttpServer server;
    private final Queue<Collected> spans = new ConcurrentLinkedQueue<>();

    /**
     * A span as it arrived.
     *
     * @param links the traces that it is linked to
     */
    public record Collected(
            String service,
            String name,
            String traceId,
            String spanId,
            String parentId,
            boolean failed,
            Map<String, String> attributes,
            List<String> links) {}

    private SpanCollector(HttpServer server) {
        this.server = server;
    }

    /** Listens on a free port of this machine. */
    public static SpanCollector start() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            var collector = new SpanCollector(server);
            server.createContext("/v1/traces", collector::take);
            server.start();
            return collector;
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            var request = ExportTraceServiceRequest.parseFrom(exchange.getRequestBody());
            request.getResourceSpansList().stream()
                    .flatMap(SpanCollector::collected)
                    .forEach(spans::add);
            exchange.sendResponseHeaders(200, -1);
        }
    }

    private static Stream<Collected> collected(ResourceSpans resource) {
        var service = resource.getResource().getAttributesList().stream()
                .filter(attribute -> attribute.getKey().equals("service.name"))
                .map(attribute -> attribute.getValue().getStringValue())
                .collect(Collectors.joining());
        return resource.getScopeSpansList().stream()
                .flatMap(scope -> scope.getSpansList().stream())
                .map(span -> new Collected(
                        service,
                        span.getName(),
                        hex(span.getTraceId().toByteArray()),
                        hex(span.getSpanId().toByteArray()),
                        hex(span.getParentSpanId().toByteArray()),
                        span.getStatus().getCode() == Status.StatusCode.STATUS_CODE_ERROR,
                        span.getAttributesList().stream()
                                .collect(Collectors.toMap(
                                        attribute -> attribute.getKey(),
                                        attribute -> attribute.getValue().getStringValue())),
                        span.getLinksList().stream()
                                .map(link -> hex(link.getTraceId().toByteArray()))
                                .toList()));
    }

    private static String hex(byte[] id) {
        return HexFormat.of().formatHex(id);
    }

    /** What a service is set to so that its spans arrive here, and soon. */
    public Map<String, String> settings() {
        return Map.of(
                "management.opentelemetry.tracing.export.otlp.endpoint",
                "http://127.0.0.1:" + server.getAddress().getPort() + "/v1/traces",
                "management.opentelemetry.tracing.export.schedule-delay",
                "100ms");
    }

    /** All that have arrived. */
    public List<Collected> all() {
        return List.copyOf(spans);
    }

    /** Those of one trace. */
    public List<Collected> of(String traceId) {
        return spans.stream().filter(span -> span.traceId().equals(traceId)).toList();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
