package org.clientele.eventdelivery.event;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import org.clientele.servicedefaults.Wordless;
import org.clientele.servicedefaults.tracing.AggregateInLogs;

/** A piece of work for one aggregate, within a trace; it has begun and ends when it was run. */
public final class Step {

    private final Tracer tracer;
    private final Span span;
    private final String aggregateId;

    Step(Tracer tracer, Span span, String aggregateId) {
        this.tracer = tracer;
        this.span = AggregateInLogs.isOurs(aggregateId) ? span.tag(CurrentTrace.AGGREGATE, aggregateId) : span;
        this.aggregateId = aggregateId;
    }

    /** Whether it can be seen by itself: then nothing else is done together with it. */
    public boolean isRecorded() {
        return !span.isNoop();
    }

    /** Does it; what is logged meanwhile names the trace and the aggregate. */
    public void run(Runnable work) {
        var scope = tracer.withSpan(span);
        try {
            AggregateInLogs.naming(aggregateId, work);
        } catch (RuntimeException failure) {
            span.error(Wordless.of(failure));
            throw failure;
        } finally {
            scope.close();
            span.end();
        }
    }
}
