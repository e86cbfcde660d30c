package org.clientele.servicedefaults.admission;

import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;

/** Bounds how many requests a service works on. */
@AutoConfiguration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableConfigurationProperties(AdmissionProperties.class)
class AdmissionAutoConfiguration {

    /** Behind what counts and traces requests, before what asks who calls and reads what they send. */
    private static final int ORDER = Ordered.HIGHEST_PRECEDENCE + 10;

    private final Map<RequestKind, Places> places = new EnumMap<>(RequestKind.class);

    AdmissionAutoConfiguration(AdmissionProperties properties) {
        for (var kind : RequestKind.values()) {
            places.put(kind, properties.places(kind));
        }
    }

    @Bean
    FilterRegistrationBean<Admission> admission(
            AdmissionProperties properties,
            @Value("${clientele.http.uploads}") Set<String> uploads,
            @Value("${clientele.http.public}") List<String> open) {
        var kinds = new KindsOfRequests(uploads, properties.downloads(), open);
        var registration = new FilterRegistrationBean<>(new Admission(kinds, places));
        registration.setOrder(ORDER);
        return registration;
    }

    @Bean
    MeterBinder admissionMetrics() {
        return new AdmissionMetrics(places);
    }
}
