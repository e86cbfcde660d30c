package org.clientele.lead.intake.events;

import jakarta.validation.Validator;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.clientele.eventdelivery.event.By;
import org.clientele.eventdelivery.event.Envelope;
import org.clientele.eventdelivery.event.UnreadableEventException;
import org.clientele.eventdelivery.reading.EventConsumers;
import org.clientele.eventdelivery.reading.Received;
import org.clientele.eventdelivery.reading.TopicConsumer;
import org.clientele.lead.intake.Arrival;
import org.clientele.lead.intake.Positions;
import org.clientele.lead.intake.Submission;
import org.clientele.lead.intake.SubmissionIds;
import org.clientele.lead.intake.SubmittingLeads;
import org.clientele.lead.lead.Company;
import org.clientele.lead.lead.Person;
import org.clientele.lead.sources.SourceRefusal;
import org.clientele.lead.sources.UsingSources;
import org.clientele.servicedefaults.KeyedIds;
import org.clientele.servicedefaults.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Takes what marketing tools publish; what breaks the schema is parked whole. */
@Configuration
class MarketingLeadsConsumer {

    private static final int LONGEST_SOURCE = 200;

    private final SubmittingLeads submitting;
    private final Validator validator;
    private final Positions positions;
    private final SubmissionIds ids;
    private final KeyedIds callers;
    private final UsingSources sources;

    MarketingLeadsConsumer(
            SubmittingLeads submitting,
            Validator validator,
            Positions positions,
            SubmissionIds ids,
            KeyedIds callers,
            UsingSources sources) {
        this.submitting = submitting;
        this.validator = validator;
        this.positions = positions;
        this.ids = ids;
        this.callers = callers;
        this.sources = sources;
    }

    /** The payload; the source of the event is the source of the submission unless it names another. */
    record MarketingLead(
            @Nullable String source,
            @Nullable String externalId,
            @Nullable String campaign,
            @Nullable Instant occurredAt,
            @Nullable Person person,
            @Nullable Company company,
            @Nullable String need,
            @Nullable Money expectedValue,
            @Nullable String owner) {

        Submission submission(String eventSource) {
            return new Submission(
                    Objects.requireNonNullElse(source, eventSource),
                    externalId,
                    campaign,
                    occurredAt,
                    person,
                    company,
                    need,
                    expectedValue,
                    owner);
        }
    }

    @Bean
    TopicConsumer marketingLeads(EventConsumers consumers) {
        return consumers
                .of("marketing-leads")
                .inBatches("marketing.lead-submitted.v1", MarketingLead.class, this::submit)
                .parkUnknownTypes()
                .noting(positions::advance);
    }

    private void submit(List<Received<MarketingLead>> batch) {
        var unused = submitting.submit(batch.stream().map(this::arrival).toList());
    }

    private Arrival arrival(Received<MarketingLead> received) {
        var envelope = received.envelope();
        if (envelope.source().length() > LONGEST_SOURCE) {
            throw new UnreadableEventException("source", "must have at most %d characters".formatted(LONGEST_SOURCE));
        }
        var submission = received.event().submission(envelope.source());
        requireValid(submission);
        var by = By.kafka(callers.ofCaller(caller(envelope)));
        var id = id(submission, envelope);
        var allowed = new Arrival(id, submission, by, null, place(envelope));
        return sources.refusal(submission.source(), by, submission.owner() != null)
                .map(refusal -> refused(allowed, refusal).formerly(allowed))
                .orElseGet(() -> sources.isDescribed(submission.source())
                        ? allowed.formerly(refused(allowed, SourceRefusal.SOURCE))
                        : allowed);
    }

    private Arrival refused(Arrival allowed, SourceRefusal refusal) {
        return allowed.refused(ids.refused(allowed.submissionId()), refusal.reason());
    }

    /** Services call themselves by a path. */
    private static String caller(Envelope envelope) {
        return envelope.source().replaceFirst("^/", "");
    }

    private static String place(Envelope envelope) {
        return "%s-%d-%d".formatted(envelope.topic(), envelope.partition(), envelope.offset());
    }

    private void requireValid(Submission submission) {
        validator.validate(submission).stream().findFirst().ifPresent(violation -> {
            throw new UnreadableEventException(violation.getPropertyPath().toString(), violation.getMessage());
        });
    }

    private String id(Submission submission, Envelope envelope) {
        return submission.externalId() == null
                ? ids.ofEvent(envelope.source(), envelope.id())
                : ids.ofSource(submission.source(), submission.externalId());
    }
}
