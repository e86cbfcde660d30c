package org.clientele.analytics;

import java.time.Clock;
import org.clientele.analytics.classes.ClassChanges;
import org.clientele.analytics.classes.Classifications;
import org.clientele.analytics.classes.MomentSettings;
import org.clientele.analytics.classes.Moments;
import org.clientele.analytics.classes.TakenMoments;
import org.clientele.analytics.classes.TakingMoments;
import org.clientele.analytics.facts.Capacity;
import org.clientele.analytics.facts.CurrentFacts;
import org.clientele.analytics.facts.Freshness;
import org.clientele.analytics.facts.RecordedFacts;
import org.clientele.analytics.facts.TopicFreshness;
import org.clientele.analytics.ranking.Figures;
import org.clientele.analytics.ranking.Rates;
import org.clientele.analytics.scope.Organisation;
import org.clientele.eventdelivery.reading.ConsumerLag;
import org.clientele.servicedefaults.KeyedIds;
import org.clientele.servicepages.live.LivePages;
import org.clientele.servicepages.live.Openings;
import org.springframework.beans.factory.annotation.Value;
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
    Capacity capacity(@Value("${clientele.facts.share-of-heap}") int percent) {
        return Capacity.ofHeap(percent);
    }

    @Bean
    CurrentFacts currentFacts(RecordedFacts recorded, ConsumerLag lag, Capacity capacity) {
        return new CurrentFacts(
                recorded,
                () -> Freshness.of(Freshness.TOPICS.stream()
                        .map(topic -> new TopicFreshness(topic, lag.asOf(topic), lag.lagMillis(topic)))
                        .toList()),
                capacity);
    }

    /** Pages are different when more of the log is recorded, which each instance sees alike. */
    @Bean
    LivePages livePages(RecordedFacts recorded) {
        return new LivePages(() -> recorded.position().mark());
    }

    @Bean
    Openings openings(KeyedIds ids, Clock clock) {
        return new Openings(ids, clock);
    }

    @Bean
    Figures figures(CurrentFacts facts, Rates rates, Organisation organisation) {
        return new Figures(facts, rates, organisation.zone());
    }

    @Bean
    TakingMoments takingMoments(
            Figures figures,
            Classifications classifications,
            TakenMoments taken,
            MomentSettings settings,
            Organisation organisation,
            Clock clock) {
        var moments = new Moments(settings.every(), organisation.zone());
        return new TakingMoments(
                figures, classifications, taken, moments, settings.settling(), organisation.currency(), clock);
    }

    @Bean
    ClassChanges classChanges(Classifications classifications, Figures figures) {
        return new ClassChanges(classifications, figures);
    }
}
