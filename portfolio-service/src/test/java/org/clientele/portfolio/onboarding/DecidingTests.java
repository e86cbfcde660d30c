package org.clientele.portfolio.onboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clientele.portfolio.client.ClientFixture.ANNA;
import static org.clientele.portfolio.onboarding.OnboardingFixture.announced;
import static org.clientele.portfolio.onboarding.OnboardingFixture.clientOf;
import static org.clientele.portfolio.onboarding.OnboardingFixture.limitedTo;
import static org.clientele.portfolio.onboarding.OnboardingFixture.registered;
import static org.clientele.portfolio.onboarding.OnboardingFixture.wanted;
import static org.clientele.portfolio.onboarding.OnboardingFixture.wantedInto;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.clientele.portfolio.client.Building;
import org.clientele.portfolio.client.Client;
import org.clientele.portfolio.client.Owner;
import org.clientele.portfolio.correspondence.CorrespondenceFixture;
import org.clientele.portfolio.onboarding.OnboardingEvent.OnboardingAccepted;
import org.clientele.portfolio.onboarding.OnboardingEvent.OnboardingRefused;
import org.clientele.portfolio.onboarding.OnboardingEvent.OnboardingTakenBack;
import org.clientele.portfolio.onboarding.UndoingEvent.UndoingAccepted;
import org.clientele.portfolio.onboarding.UndoingEvent.UndoingCarriedOut;
import org.clientele.portfolio.onboarding.UndoingEvent.UndoingRefused;
import org.clientele.portfolio.project.ProjectFixture;
import org.clientele.servicedefaults.Reach;
import org.junit.jupiter.api.Test;

/** A conversion, and each attempt to undo it, is decided once. */
class DecidingTests {

    private static final Instant NOW = Instant.parse("2026-03-20T14:00:01Z");
    private static final Optional<Owner> ANNAS = Optional.of(new Owner("anna-berg", "north"));

    private final Rooms rooms = Rooms.inMemory();

    @Test
    void acceptsAnOnboardingWhoseClientIsThere() {
        var beginning = Onboarding.on(wanted("v-1", "l-1", announced(2), "l-2"), ANNAS, false, NOW);
        assertThat(beginning.events()).isEqualTo(List.of(new OnboardingAccepted()));
        var accepted = beginning.state().after(new OnboardingAccepted());
        assertThat(accepted.stands()).isTrue();
        assertThat(accepted.leadIds()).containsExactly("l-1", "l-2");
        assertThat(accepted.clientId()).isEqualTo(clientOf("l-1"));
        assertThat(accepted.takeBack()).containsExactly(new OnboardingTakenBack());
        var takenBack = accepted.after(new OnboardingTakenBack());
        assertThat(takenBack.stands()).isFalse();
        assertThat(takenBack.takeBack()).isEmpty();
    }

    @Test
    void refusesAClientThatNobodyKnows() {
        var beginning = Onboarding.on(wantedInto("c-1", "v-1", "l-1"), Optional.empty(), false, NOW);
        assertThat(beginning.events()).isEqualTo(List.of(new OnboardingRefused("unknown-client")));
        var refused = beginning.state().after(new OnboardingRefused("unknown-client"));
        assertThat(refused.decision()).isEqualTo(Decision.refused("unknown-client"));
        assertThat(refused.takeBack()).isEmpty();
    }

    @Test
    void refusesTheClientOfAColleague() {
        var refusal = List.of(new OnboardingRefused("not-their-client"));
        var bens = limitedTo(Reach.of("ben-holm"), wantedInto("c-1", "v-1", "l-1"));
        assertThat(Onboarding.on(bens, ANNAS, false, NOW).events()).isEqualTo(refusal);
        assertThat(Onboarding.on(bens, Optional.of(Owner.NONE), false, NOW).events())
                .isEqualTo(refusal);
        assertThat(Onboarding.on(bens, Optional.empty(), false, NOW).events())
                .isEqualTo(List.of(new OnboardingRefused("unknown-client")));
    }

    @Test
    void acceptsAClientOfATeamOrOfNobodyForWhoeverLeadsIt() {
        var accepted = List.of(new OnboardingAccepted());
        var mias = limitedTo(Reach.ofAndNobodys(List.of("mia", "anna-berg")), wantedInto("c-1", "v-1", "l-1"));
        assertThat(Onboarding.on(mias, ANNAS, false, NOW).events()).isEqualTo(accepted);
        assertThat(Onboarding.on(mias, Optional.of(Owner.NONE), false, NOW).events())
                .isEqualTo(accepted);
        var noahs = limitedTo(Reach.ofAndNobodys(List.of("noah")), wantedInto("c-1", "v-1", "l-1"));
        assertThat(Onboarding.on(noahs, ANNAS, false, NOW).events())
                .isEqualTo(List.of(new OnboardingRefused("not-their-client")));
    }

    @Test
    void acceptsAClientOfTheirOwnAndOneThatComesFromTheLead() {
        var accepted = List.of(new OnboardingAccepted());
        var annas = limitedTo(Reach.of("anna-berg"), wantedInto("c-1", "v-1", "l-1"));
        assertThat(Onboarding.on(annas, ANNAS, false, NOW).events()).isEqualTo(accepted);
        var own = limitedTo(Reach.of("ben-holm"), wanted("v-2", "l-2", announced(0)));
        assertThat(Onboarding.on(own, ANNAS, false, NOW).events()).isEqualTo(accepted);
    }

    @Test
    void givesNothingToTheClientOfAColleague() {
        var clientId = clientOf("l-1");
        rooms.onboarding()
                .onboard(List.of(
                        wanted("v-1", "l-1", announced(0)),
                        limitedTo(Reach.of("ben-holm"), wantedInto(clientId, "v-2", "l-2"))));
        rooms.onboarding().onboard(List.of(limitedTo(Reach.of("ben-holm"), wantedInto(clientId, "v-3", "l-3"))));
        assertThat(rooms.projects().of(clientId, null, 10)).hasSize(1);
        assertThat(rooms.told().apply(clientId, 4)).contains("client.onboarding-refused.v1");
        rooms.undoing().undo(undo("u-1", "v-1", "l-1"));
        assertThat(rooms.clients().there(List.of(clientId))).isEmpty();
    }

    @Test
    void makesOneClientOfOneRegistrationNumber() {
        var first = registered("v-1", "l-1", "HRB 1234 B");
        rooms.onboarding()
                .onboard(List.of(first, registered("v-2", "l-2", "hrb1234b"), registered("v-3", "l-3", "HRB 9")));
        rooms.onboarding().onboard(List.of(first, registered("v-4", "l-4", "HRB-1234-B")));
        assertThat(decision("v-1")).isEqualTo(Decision.ACCEPTED);
        assertThat(decision("v-2")).isEqualTo(Decision.refused("registered-already"));
        assertThat(decision("v-3")).isEqualTo(Decision.ACCEPTED);
        assertThat(decision("v-4")).isEqualTo(Decision.refused("registered-already"));
        assertThat(rooms.clients().there(List.of(clientOf("l-1"), clientOf("l-2"), clientOf("l-4"))))
                .extracting(Client::clientId)
                .containsExactly(clientOf("l-1"));
    }

    @Test
    void freesTheRegistrationNumberOfAClientThatThereNeverWas() {
        rooms.onboarding().onboard(List.of(registered("v-1", "l-1", "HRB 1234 B")));
        rooms.undoing().undo(undo("u-1", "v-1", "l-1"));
        rooms.onboarding().onboard(List.of(registered("v-2", "l-2", "HRB 1234 B")));
        rooms.onboarding().onboard(List.of(registered("v-1", "l-1", "HRB 1234 B")));
        assertThat(decision("v-2")).isEqualTo(Decision.ACCEPTED);
        assertThat(decision("v-1")).isEqualTo(Decision.TAKEN_BACK);
    }

    private Decision decision(String conversionId) {
        return rooms.onboardings().find(conversionId).orElseThrow().state().decision();
    }

    @Test
    void namesTheProjectAfterTheConversionWhoeverIsTheClient() {
        var own = Onboarding.on(wanted("v-1", "l-1", announced(0)), ANNAS, false, NOW)
                .state();
        var joined = Onboarding.on(wantedInto("c-9", "v-1", "l-1"), ANNAS, false, NOW)
                .state();
        var other = Onboarding.on(wantedInto("c-9", "v-2", "l-1"), ANNAS, false, NOW)
                .state();
        assertThat(joined.projectId()).isEqualTo(own.projectId()).isNotEqualTo(other.projectId());
    }

    @Test
    void makesAnotherClientForEachAttempt() {
        assertThat(WantedClient.ofLead("l-1", 2)).isNotEqualTo(WantedClient.ofLead("l-1", 1));
        assertThat(WantedClient.ofLead("l-1", 1)).isEqualTo(new WantedClient(clientOf("l-1"), true));
    }

    @Test
    void decidesAnUndoingOnce() {
        var begun = Undoing.begun(undo("u-1", "v-1", "l-1")).state();
        assertThat(begun.isOpen()).isTrue();
        assertThat(begun.end()).isEmpty();
        assertThat(begun.decide(List.of())).containsExactly(new UndoingAccepted());
        assertThat(begun.decide(List.of("x"))).containsExactly(new UndoingRefused(List.of("x")));
        var accepted = begun.after(new UndoingAccepted());
        assertThat(accepted.decide(List.of("x"))).isEmpty();
        assertThat(accepted.isOpen()).isTrue();
        assertThat(accepted.end()).containsExactly(new UndoingCarriedOut());
        var done = accepted.after(new UndoingCarriedOut());
        assertThat(done.isOpen()).isFalse();
        assertThat(done.end()).isEmpty();
        var refused = begun.after(new UndoingRefused(List.of("x")));
        assertThat(refused.isOpen()).isFalse();
        assertThat(refused.reasons()).containsExactly("x");
        assertThat(refused.decide(List.of())).isEmpty();
    }

    @Test
    void namesAllThatWasBuiltOnANewClient() {
        var clientId = clientOf("l-1");
        rooms.onboarding().onboard(List.of(wanted("v-1", "l-1", announced(0)), wantedInto(clientId, "v-2", "l-2")));
        var own = ProjectFixture.project("p-1", clientId, "2026-03-20").beginning(ANNA);
        assertThat(rooms.projects().create(own).version()).isEqualTo(1);
        var unused = rooms.building().announce(new Building("h-1", clientId, Building.Kind.EFFORT));
        rooms.receiving().receive(List.of(CorrespondenceFixture.entry("e-1", null, clientId, 1, "Hello")));
        rooms.undoing().undo(undo("u-1", "v-1", "l-1"));
        assertThat(rooms.undoings().find("u-1").orElseThrow().state().reasons())
                .containsExactly("project-signed", "effort-recorded", "another-conversion", "correspondence-recorded");
        assertThat(rooms.told().apply(clientId, 5)).containsOnlyOnce("client.onboarding-undo-refused.v1");
        assertThat(rooms.clients().require(clientId).state().isThere()).isTrue();
    }

    @Test
    void takesTheProjectAloneFromAClientThatWasThereBefore() {
        var clientId = clientOf("l-1");
        rooms.onboarding().onboard(List.of(wanted("v-1", "l-1", announced(0))));
        rooms.onboarding().onboard(List.of(wantedInto(clientId, "v-2", "l-2")));
        rooms.undoing().undo(undo("u-1", "v-2", "l-2"));
        assertThat(rooms.projects().of(clientId, null, 10)).hasSize(1);
        assertThat(rooms.clients().require(clientId).version()).isEqualTo(1);
        rooms.undoing().undo(undo("u-2", "v-1", "l-1"));
        assertThat(rooms.clients().there(List.of(clientId))).isEmpty();
    }

    @Test
    void undoesNothingThatWasNeverOnboarded() {
        rooms.undoing().undo(undo("u-1", "v-1", "l-1"));
        assertThat(rooms.undoings().find("u-1").orElseThrow().state().reasons()).containsExactly("not-onboarded");
    }

    @Test
    void makesNothingOfARequestThatComesAgainAfterItWasUndone() {
        var request = wanted("v-1", "l-1", announced(0));
        var clientId = clientOf("l-1");
        rooms.onboarding().onboard(List.of(request));
        rooms.undoing().undo(undo("u-1", "v-1", "l-1"));
        rooms.onboarding().onboard(List.of(request, wantedInto(clientId, "v-2", "l-2")));
        assertThat(rooms.clients().there(List.of(clientId))).isEmpty();
        assertThat(rooms.projects().of(clientId, null, 10)).isEmpty();
        assertThat(rooms.onboardings().find("v-2").orElseThrow().state().stands())
                .isFalse();
    }

    private static UndoRequest undo(String undoId, String conversionId, String leadId) {
        return new UndoRequest(undoId, conversionId, leadId, clientOf("l-1"), ANNA);
    }
}
