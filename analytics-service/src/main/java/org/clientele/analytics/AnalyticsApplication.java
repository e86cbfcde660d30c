package org.clientele.analytics;

import org.clientele.analytics.facts.CurrentFacts;
import org.clientele.analytics.facts.Freshness;
import org.clientele.analytics.facts.RecordedFacts;
import org.clientele.analytics.facts.TopicFreshness;
import org.clientele.analytics.ranking.Classifications;
import org.clientele.analytics.ranking.ClassifyingClients;
import org.clientele.analytics.ranking.Figures;
import org.clientele.analytics.ranking.Rates;
import org.clientele.analytics.scope.Organisation;
import org.clientele.eventdelivery.reading.ConsumerLag;
import org.clientele.servicepages.live.LivePages;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;

/** The analytics service as a process of its own; configuration is read from {@code analytics-service.yml}. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class AnalyticsApplication {

    public static void main(String[] arguments) {
        new SpringApplicationBuilder(AnalyticsApplication.class)
                .properties("spring.config.name=analytics-service")
                .run(arguments);
    }

    @Bean
    CurrentFacts currentFacts(RecordedFacts recorded, ConsumerLag lag) {
        return new CurrentFacts(
                recorded,
                () -> Freshness.of(Freshness.TOPICS.stream()
                        .map(topic -> new TopicFreshness(topic, lag.asOf(topic), lag.lagMillis(topic)))
                        .toList()));
    }

    /** Pages are different when more of the log is recorded, which each instance sees alike. */
    @Bean
    LivePages livePages(RecordedFacts recorded) {
        return new LivePages(() -> Long.toString(recorded.position().records()));
    }

    @Bean
    Figures figures(CurrentFacts facts, Rates rates, Organisation organisation) {
        return new Figures(facts, rates, organisation.zone());
    }

    @Bean
    ClassifyingClients classifyingClients(Figures figures, Classifications classifications, Organisation organisation) {
        return new ClassifyingClients(figures, classifications, organisation.currency());
    }
}
