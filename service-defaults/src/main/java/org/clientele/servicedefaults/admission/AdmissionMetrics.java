package org.clientele.servicedefaults.admission;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Locale;
import java.util.Map;

/** Shows an operator how many requests of each kind are worked on, wait and were refused. */
final class AdmissionMetrics implements MeterBinder {

    private static final String KIND = "kind";

    private final Map<RequestKind, Places> places;

    AdmissionMetrics(Map<RequestKind, Places> places) {
        this.places = places;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        places.forEach((kind, ofKind) -> bindTo(meters, kind.name().toLowerCase(Locale.ROOT), ofKind));
    }

    private static void bindTo(MeterRegistry meters, String kind, Places ofKind) {
        Gauge.builder("clientele.admission.working", ofKind, Places::taken)
                .description("Requests that are worked on")
                .tag(KIND, kind)
                .register(meters);
        Gauge.builder("clientele.admission.waiting", ofKind, Places::waiting)
                .description("Requests that wait for a place")
                .tag(KIND, kind)
                .register(meters);
        FunctionCounter.builder("clientele.admission.refused", ofKind, Places::refused)
                .description("Requests that were refused because there was no place")
                .tag(KIND, kind)
                .register(meters);
    }
}
