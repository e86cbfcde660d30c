package org.clientele.analytics;

import org.clientele.analytics.dashboard.Overviews;
import org.clientele.analytics.facts.CurrentFacts;
import org.clientele.analytics.facts.Freshness;
import org.clientele.analytics.facts.RecordedFacts;
import org.clientele.analytics.ranking.Classifications;
import org.clientele.analytics.ranking.ClassifyingClients;
import org.clientele.analytics.ranking.Figures;
import org.clientele.eventdelivery.reading.ConsumerLag;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;

/** The analytics service as a process of its own; configuration is read from {@code analytics-service.yml}. */
@SpringBootApplication
public class AnalyticsApplication {

    private static final String CLIENT_EVENTS = "client-events";

    public static void main(String[] arguments) {
        new SpringApplicationBuilder(AnalyticsApplication.class)
                .properties("spring.config.name=analytics-service")
                .run(arguments);
    }

    @Bean
    CurrentFacts currentFacts(RecordedFacts recorded, ConsumerLag lag) {
        return new CurrentFacts(recorded, () -> new Freshness(lag.asOf(CLIENT_EVENTS), lag.lagMillis(CLIENT_EVENTS)));
    }

    @Bean
    Figures figures(CurrentFacts facts) {
        return new Figures(facts);
    }

    @Bean
    Overviews overviews(Figures figures, @Value("${clientele.currency}") String currency) {
        return new Overviews(figures, currency);
    }

    @Bean
    ClassifyingClients classifyingClients(
            Figures figures, Classifications classifications, @Value("${clientele.currency}") String currency) {
        return new ClassifyingClients(figures, classifications, currency);
    }
}
