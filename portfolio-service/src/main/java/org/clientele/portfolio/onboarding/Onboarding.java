package org.clientele.portfolio.onboarding;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clientele.eventdelivery.aggregate.Aggregate;
import org.clientele.eventdelivery.aggregate.Beginning;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.clientele.eventdelivery.aggregate.Facts;
import org.clientele.eventdelivery.event.By;
import org.clientele.portfolio.client.Owner;
import org.clientele.portfolio.onboarding.OnboardingEvent.OnboardingAccepted;
import org.clientele.portfolio.onboarding.OnboardingEvent.OnboardingRefused;
import org.clientele.portfolio.onboarding.OnboardingEvent.OnboardingTakenBack;

/**
 * What was decided of a conversion, once and for all: whoever asks again gets it from here. It can only be taken back
 * as a whole.
 *
 * @param client whom the lead becomes or joins; of a refusal, the one that was asked for
 */
public record Onboarding(
        String conversionId,
        ConvertedLead lead,
        WantedClient client,
        AnnouncedHistory history,
        Decision decision,
        Instant decidedAt,
        By by) {

    static final String UNKNOWN_CLIENT = "unknown-client";
    static final String NOT_THEIR_CLIENT = "not-their-client";
    static final String REGISTERED_ALREADY = "registered-already";

    /** How decisions change, are published, and are found: by the leads, too, that are part of the converted one. */
    public static Aggregate<Onboarding, OnboardingEvent> grammar(Facts<Onboarding, OnboardingEvent> facts) {
        return Aggregate.of("onboardings", Onboarding.class, Onboarding::conversionId, Onboarding::after, facts)
                .foundBy(onboarding -> Map.of("leadIds", onboarding.leadIds()));
    }

    /**
     * The decision on a request; the first one on a conversion counts.
     *
     * @param owner who looks after the client, empty if it is not there
     * @param registeredAlready whether another client has the registration number of the one that it would be
     */
    static Beginning<Onboarding, OnboardingEvent> on(
            OnboardingRequest request, Optional<Owner> owner, boolean registeredAlready, Instant now) {
        var begun = new Onboarding(
                request.conversionId(),
                request.lead(),
                request.client(),
                request.history(),
                Decision.NONE,
                now,
                request.by());
        return new Beginning<>(
                begun,
                new CommandKey(begun.conversionId, null),
                begun.by,
                List.of(decide(request, owner, registeredAlready)));
    }

    private static OnboardingEvent decide(OnboardingRequest request, Optional<Owner> owner, boolean registeredAlready) {
        if (owner.isEmpty()) {
            return new OnboardingRefused(UNKNOWN_CLIENT);
        }
        if (registeredAlready) {
            return new OnboardingRefused(REGISTERED_ALREADY);
        }
        return request.mayJoinClientOf(owner.get())
                ? new OnboardingAccepted()
                : new OnboardingRefused(NOT_THEIR_CLIENT);
    }

    public Onboarding after(OnboardingEvent event) {
        return switch (event) {
            case OnboardingAccepted accepted -> with(Decision.ACCEPTED);
            case OnboardingRefused refused -> with(Decision.refused(refused.reason()));
            case OnboardingTakenBack takenBack -> with(Decision.TAKEN_BACK);
        };
    }

    private Onboarding with(Decision next) {
        return new Onboarding(conversionId, lead, client, history, next, decidedAt, by);
    }

    /** Takes it back, unless it was refused or taken back before. */
    public List<OnboardingEvent> takeBack() {
        return stands() ? List.of(new OnboardingTakenBack()) : List.of();
    }

    /** Says once more that it is refused; what was accepted is told by the project. */
    public List<OnboardingEvent> sayAgain() {
        return decision.kind() == Decision.Kind.REFUSED
                ? List.of(new OnboardingRefused(decision.refusal()))
                : List.of();
    }

    /** Whether it was accepted and is still so. */
    public boolean stands() {
        return decision.kind() == Decision.Kind.ACCEPTED;
    }

    public String clientId() {
        return client.clientId();
    }

    /** The project that comes of it. */
    public String projectId() {
        return DerivedIds.projectOf(conversionId);
    }

    /** The lead and those that are part of it. */
    public List<String> leadIds() {
        return lead.all();
    }
}
