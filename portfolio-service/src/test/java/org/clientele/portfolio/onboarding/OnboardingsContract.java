package org.clientele.portfolio.onboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clientele.portfolio.client.ClientFixture.ANNA;
import static org.clientele.portfolio.onboarding.OnboardingFixture.announced;
import static org.clientele.portfolio.onboarding.OnboardingFixture.clientOf;
import static org.clientele.portfolio.onboarding.OnboardingFixture.wanted;
import static org.clientele.portfolio.onboarding.OnboardingFixture.wantedInto;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.clientele.eventdelivery.aggregate.Command;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.clientele.portfolio.client.Owner;
import org.junit.jupiter.api.Test;

/** What decisions are found by, whatever they are kept in. */
public abstract class OnboardingsContract {

    private static final Instant NOW = Instant.parse("2026-03-20T14:00:01Z");

    private static final Optional<Owner> ANNAS = Optional.of(new Owner("anna-berg", "north"));

    protected abstract Onboardings onboardings();

    @Test
    void keepsAllThatWasDecidedFirst() {
        var request = wanted("v-1", "l-1", announced(2, "e-1"), "l-2");
        var decided =
                onboardings().create(Onboarding.on(request, ANNAS, false, NOW)).state();
        assertThat(onboardings().find("v-1").orElseThrow().state()).isEqualTo(decided);
        assertThat(onboardings()
                        .create(Onboarding.on(request, Optional.empty(), false, NOW.plusSeconds(1)))
                        .state())
                .isEqualTo(decided);
        assertThat(decided.stands()).isTrue();
    }

    @Test
    void findsDecisionsByEachOfTheirLeads() {
        decide(wanted("v-1", "l-1", announced(0), "l-2"), true);
        decide(wanted("v-2", "l-3", announced(0)), true);
        decide(wantedInto("nobody", "v-3", "l-4"), false);
        assertThat(onboardings().ofLeads(List.of("l-1", "l-2")))
                .extracting(Onboarding::conversionId)
                .containsExactly("v-1");
        assertThat(onboardings().ofLeads(List.of("l-2", "l-3", "l-4")))
                .extracting(Onboarding::conversionId)
                .containsExactlyInAnyOrder("v-1", "v-2", "v-3");
        assertThat(onboardings().ofLeads(List.of())).isEmpty();
    }

    @Test
    void findsWhatStandsForAClient() {
        var clientId = clientOf("l-1");
        decide(wanted("v-1", "l-1", announced(0)), true);
        decide(wantedInto(clientId, "v-2", "l-2"), true);
        decide(wantedInto(clientId, "v-3", "l-3"), false);
        assertThat(onboardings().of(clientId))
                .extracting(Onboarding::conversionId)
                .containsExactlyInAnyOrder("v-1", "v-2");
        var first = onboardings().find("v-1").orElseThrow().state();
        assertThat(onboardings().isAnyBeside(first)).isTrue();
        var unused = onboardings().change(Command.of("v-2", CommandKey.once(), ANNA, Onboarding::takeBack));
        assertThat(onboardings().of(clientId))
                .extracting(Onboarding::conversionId)
                .containsExactly("v-1");
        assertThat(onboardings().isAnyBeside(first)).isFalse();
    }

    private void decide(OnboardingRequest request, boolean isClientThere) {
        var owner = isClientThere ? ANNAS : Optional.<Owner>empty();
        var unused = onboardings().create(Onboarding.on(request, owner, false, NOW));
    }
}
