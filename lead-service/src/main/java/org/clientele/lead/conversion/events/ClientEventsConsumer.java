package org.clientele.lead.conversion.events;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.clientele.eventdelivery.event.Envelope;
import org.clientele.eventdelivery.reading.EventConsumers;
import org.clientele.eventdelivery.reading.Received;
import org.clientele.eventdelivery.reading.TopicConsumer;
import org.clientele.lead.conversion.EndingConversions;
import org.clientele.lead.lead.ConversionAnswer;
import org.clientele.lead.matching.KnownClients;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Hears which clients there are, which projects were signed and which conversions refused. */
@Configuration
class ClientEventsConsumer {

    private final EndingConversions conversions;
    private final KnownClients clients;

    ClientEventsConsumer(EndingConversions conversions, KnownClients clients) {
        this.conversions = conversions;
        this.clients = clients;
    }

    /** A client, and in whose portfolio it is. */
    record Onboarded(String clientId, @Nullable String salespersonId) {}

    /** A project; those that come from no conversion are not for this service. */
    record ProjectSigned(
            String projectId,
            String clientId,
            @Nullable String leadId,
            @Nullable String conversionId) {}

    /** A conversion that cannot be. */
    record OnboardingRefused(String conversionId, String leadId, String reason) {}

    /** A client that is none any more. */
    record Left(String clientId) {}

    /** A client that had left and is one again. */
    record Returned(String clientId) {}

    /** There never was such a client. */
    record OnboardingUndone(String clientId) {}

    /** A project that was taken back; those that come from no conversion are not for this service. */
    record ProjectWithdrawn(
            String projectId,
            @Nullable String leadId,
            @Nullable String conversionId) {}

    /** A conversion that cannot be taken back. */
    record UndoRefused(String undoId, String conversionId, String leadId, List<String> reasons) {}

    @Bean
    TopicConsumer clientEvents(EventConsumers consumers) {
        return consumers
                .of("client-events")
                .inBatches("client.onboarded.v1", Onboarded.class, this::onboarded)
                .inBatches("client.project-signed.v1", ProjectSigned.class, this::signed)
                .inBatches("client.onboarding-refused.v1", OnboardingRefused.class, this::refused)
                .inBatches("client.left.v1", Left.class, batch -> note(batch, Left::clientId, true))
                .inBatches("client.returned.v1", Returned.class, batch -> note(batch, Returned::clientId, false))
                .on("client.onboarding-undone.v1", OnboardingUndone.class, this::undone)
                .inBatches("client.project-withdrawn.v1", ProjectWithdrawn.class, this::withdrawn)
                .inBatches("client.onboarding-undo-refused.v1", UndoRefused.class, this::undoRefused);
    }

    private void onboarded(List<Received<Onboarded>> batch) {
        clients.own(batch.stream()
                .map(received -> new KnownClients.Owned(
                        received.event().clientId(),
                        received.event().salespersonId(),
                        received.envelope().sequence()))
                .toList());
    }

    private void signed(List<Received<ProjectSigned>> batch) {
        end(
                batch,
                event -> answered(
                        event.leadId(),
                        event.conversionId(),
                        conversionId ->
                                new ConversionAnswer.Signed(conversionId, event.clientId(), event.projectId())));
    }

    private void refused(List<Received<OnboardingRefused>> batch) {
        end(
                batch,
                event -> answered(
                        event.leadId(),
                        event.conversionId(),
                        conversionId -> new ConversionAnswer.Refused(conversionId, event.reason())));
    }

    private <E> void note(List<Received<E>> batch, Function<E, String> clientId, boolean former) {
        clients.note(batch.stream()
                .map(received -> new KnownClients.Presence(
                        clientId.apply(received.event()),
                        former,
                        received.envelope().sequence()))
                .toList());
    }

    private void undone(OnboardingUndone event, Envelope envelope) {
        clients.withdraw(event.clientId(), envelope.sequence());
    }

    private void withdrawn(List<Received<ProjectWithdrawn>> batch) {
        end(batch, event -> answered(event.leadId(), event.conversionId(), ConversionAnswer.Withdrawn::new));
    }

    private void undoRefused(List<Received<UndoRefused>> batch) {
        end(
                batch,
                event -> answered(
                        event.leadId(),
                        event.conversionId(),
                        conversionId ->
                                new ConversionAnswer.UndoRefused(conversionId, event.undoId(), event.reasons())));
    }

    /** An answer about a lead, before it is known which record brought it. */
    private record AboutLead(String leadId, ConversionAnswer answer) {}

    /** Empty for what comes from no conversion. */
    private static Optional<AboutLead> answered(
            @Nullable String leadId, @Nullable String conversionId, Function<String, ConversionAnswer> answer) {
        return leadId == null || conversionId == null
                ? Optional.empty()
                : Optional.of(new AboutLead(leadId, answer.apply(conversionId)));
    }

    private <E> void end(List<Received<E>> batch, Function<E, Optional<AboutLead>> reading) {
        conversions.end(batch.stream()
                .flatMap(received -> reading.apply(received.event()).stream()
                        .map(one -> new EndingConversions.Answered(
                                one.leadId(), one.answer(), CommandKey.of(received.envelope()))))
                .toList());
    }
}
