package org.clientele.analytics.facts.events;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clientele.analytics.facts.FactUpserts;
import org.clientele.analytics.facts.FactsListener;
import org.clientele.analytics.facts.LogPartition;
import org.clientele.analytics.facts.LogPlace;
import org.clientele.analytics.facts.Version;
import org.clientele.eventdelivery.event.Envelope;
import org.clientele.eventdelivery.reading.EventConsumers;
import org.clientele.eventdelivery.reading.TopicConsumer;
import org.clientele.eventdelivery.reading.Upsert;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Records what the log says of clients, projects, efforts, leads, follow-ups and correspondence. */
@Configuration(proxyBeanMethods = false)
class RecordedTopics {

    private static final String CLIENTS = "client-events";
    private static final String LEADS = "lead-events";
    private static final String FOLLOW_UPS = "follow-up-events";
    private static final String CORRESPONDENCE = "correspondence";

    private static final List<String> CHANGES_OF_LEADS = List.of(
            "lead.assigned.v1",
            "lead.reopened.v1",
            "lead.conversion-undone.v1",
            "lead.merged-into.v1",
            "lead.split-off.v1",
            "lead.withdrawn.v1");

    private static final List<String> CHANGES_OF_FOLLOW_UPS = List.of(
            "follow-up.planned.v1",
            "follow-up.due.v1",
            "follow-up.delivered.v1",
            "follow-up.snoozed.v1",
            "follow-up.cancelled.v1");

    private final FactUpserts facts;
    private final Runnable recorded;

    @Autowired
    RecordedTopics(FactUpserts facts, ObjectProvider<FactsListener> listeners) {
        this(facts, () -> listeners.forEach(FactsListener::factsRecorded));
    }

    /** @param recorded what happens when there are more facts */
    RecordedTopics(FactUpserts facts, Runnable recorded) {
        this.facts = facts;
        this.recorded = recorded;
    }

    /** The consumer of each topic that facts come from. */
    Map<String, TopicConsumer> all(EventConsumers consumers) {
        return Map.of(
                CLIENTS, clientEvents(consumers),
                LEADS, leadEvents(consumers),
                FOLLOW_UPS, followUpEvents(consumers),
                CORRESPONDENCE, correspondence(consumers));
    }

    /** The consumer of each topic in which things are erased, which does no more than that. */
    Map<String, TopicConsumer> erasing(EventConsumers consumers) {
        return Map.of(CORRESPONDENCE, consumers.of(CORRESPONDENCE).onTombstone(this::erased));
    }

    @Bean
    TopicConsumer clientEvents(EventConsumers consumers) {
        return noting(CLIENTS, consumers.of(CLIENTS))
                .project("client.onboarded.v1", ClientOnboarded.class, this::record)
                .project("client.left.v1", ClientDeparted.class, this::record)
                .project("client.returned.v1", ClientBack.class, this::record)
                .project("client.project-signed.v1", ProjectSigned.class, this::record)
                .project("client.onboarding-undone.v1", OnboardingUndone.class, this::record)
                .project("client.project-withdrawn.v1", ProjectWithdrawn.class, this::record)
                .project("client.effort-recorded.v1", EffortRecorded.class, this::record)
                .project("client.effort-withdrawn.v1", EffortWithdrawn.class, this::record);
    }

    @Bean
    TopicConsumer leadEvents(EventConsumers consumers) {
        var topic = noting(LEADS, consumers.of(LEADS))
                .project("lead.captured.v1", LeadCaptured.class, this::record)
                .project("lead.unassigned.v1", LeadUnassigned.class, this::record)
                .project("lead.step-changed.v1", LeadStepped.class, this::record)
                .project("lead.qualified.v1", LeadStepped.class, this::record)
                .project("lead.lost.v1", LeadGivenUp.class, this::record)
                .project("lead.converted.v1", LeadWon.class, this::record);
        CHANGES_OF_LEADS.forEach(type -> topic.project(type, LeadChanged.class, this::record));
        return topic;
    }

    @Bean
    TopicConsumer followUpEvents(EventConsumers consumers) {
        var topic = noting(FOLLOW_UPS, consumers.of(FOLLOW_UPS))
                .project("follow-up.done.v1", FollowUpDone.class, this::record);
        CHANGES_OF_FOLLOW_UPS.forEach(type -> topic.project(type, FollowUpChanged.class, this::record));
        return topic;
    }

    @Bean
    TopicConsumer correspondence(EventConsumers consumers) {
        return noting(CORRESPONDENCE, consumers.of(CORRESPONDENCE))
                .project("correspondence.recorded.v1", CorrespondenceRecorded.class, this::record)
                .onTombstone(this::erased);
    }

    private void erased(String correspondenceId) {
        facts.erased(correspondenceId);
        recorded.run();
    }

    private TopicConsumer noting(String topic, TopicConsumer consumer) {
        return consumer.steadiedBy(facts::generations)
                .noting(next -> noted(topic, next))
                .notingAgain((partition, offset) -> notedLate(place(topic, partition, offset)));
    }

    private Upsert record(RecordedEvent event, Envelope envelope) {
        var version = new Version(event.fact(), envelope.sequence(), envelope.time());
        return facts.of(version, place(envelope.topic(), envelope.partition(), envelope.offset()));
    }

    private void noted(String topic, Map<Integer, Long> next) {
        var partitions = new HashMap<LogPartition, Long>();
        next.forEach((number, offset) -> partitions.put(new LogPartition(topic, number), offset));
        facts.noted(partitions);
        recorded.run();
    }

    private void notedLate(LogPlace place) {
        facts.notedLate(place);
        recorded.run();
    }

    private static LogPlace place(String topic, int partition, long offset) {
        return new LogPlace(new LogPartition(topic, partition), offset);
    }
}
