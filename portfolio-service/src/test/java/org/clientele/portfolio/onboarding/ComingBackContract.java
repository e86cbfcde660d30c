package org.clientele.portfolio.onboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clientele.portfolio.client.ClientFixture.ANNA;
import static org.clientele.portfolio.onboarding.OnboardingFixture.announced;
import static org.clientele.portfolio.onboarding.OnboardingFixture.clientOf;
import static org.clientele.portfolio.onboarding.OnboardingFixture.id;
import static org.clientele.portfolio.onboarding.OnboardingFixture.signedOn;
import static org.clientele.portfolio.onboarding.OnboardingFixture.wanted;
import static org.clientele.portfolio.onboarding.OnboardingFixture.wantedInto;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.clientele.portfolio.client.Client;
import org.clientele.portfolio.client.ClientCommand;
import org.clientele.portfolio.client.ClientState;
import org.clientele.portfolio.client.Departure;
import org.clientele.portfolio.client.Departure.Comeback;
import org.clientele.portfolio.client.LeavingClients;
import org.clientele.servicedefaults.Caller;
import org.clientele.servicedefaults.Reach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The lead of a former client is converted into it, wherever that stops, and that is undone again. */
abstract class ComingBackContract {

    private static final LocalDate SIGNED = LocalDate.of(2026, 3, 20);
    private static final LocalDate LEFT = SIGNED.minusDays(10);

    private String clientId;
    private String leadId;
    private OnboardingRequest request;

    abstract Rooms rooms();

    @BeforeEach
    void begin() {
        begin(LEFT);
    }

    private void begin(LocalDate leftOn) {
        var first = id();
        clientId = clientOf(first);
        leadId = id();
        request = wantedInto(clientId, id(), leadId);
        rooms().onboarding().onboard(List.of(signedOn(SIGNED.minusYears(1), wanted(id(), first, announced(0)))));
        leave("price", leftOn);
    }

    private void leave(String reason, LocalDate leftOn) {
        var command = new ClientCommand(
                clientId, CommandKey.once(), OptionalLong.empty(), new Caller(ANNA.actor(), Reach.EVERYBODY));
        var unused = new LeavingClients(rooms().clients()).leave(command, reason, leftOn);
    }

    private Client client() {
        return rooms().clients().require(clientId).state();
    }

    @Test
    void bringsTheClientBackOnceWhereverItStops() {
        int steps = 0;
        boolean stopped;
        do {
            begin(LEFT);
            stopped = isStoppedAfter(steps + 1);
            steps += stopped ? 1 : 0;
            rooms().onboarding().onboard(List.of(request));
            rooms().onboarding().onboard(List.of(request));
            assertThat(client().state()).isEqualTo(ClientState.CLIENT);
            assertThat(client().departure()).isEqualTo(new Departure("price", LEFT, new Comeback(SIGNED, projectId())));
            assertThat(rooms().told().apply(clientId, 5))
                    .containsExactlyInAnyOrder(
                            "client.onboarded.v1",
                            "client.project-signed.v1",
                            "client.left.v1",
                            "client.returned.v1",
                            "client.project-signed.v1");
        } while (stopped);
        assertThat(steps).isGreaterThanOrEqualTo(8);
    }

    private boolean isStoppedAfter(int steps) {
        try {
            rooms().with(Stepwise.crashingAfter(steps)).onboarding().onboard(List.of(request));
            return false;
        } catch (Stepwise.Crash crash) {
            return true;
        }
    }

    private String projectId() {
        return DerivedIds.projectOf(request.conversionId());
    }

    @Test
    void bringsNobodyBackWhoHasLeftAgainSince() {
        rooms().onboarding().onboard(List.of(request));
        leave("closed", SIGNED);
        rooms().onboarding().onboard(List.of(request));
        assertThat(client().departure()).isEqualTo(new Departure("closed", SIGNED, null));
    }

    @Test
    void bringsNobodyBackByWhatWasSignedBeforeItLeft() {
        begin(SIGNED.plusDays(1));
        rooms().onboarding().onboard(List.of(request));
        assertThat(client().state()).isEqualTo(ClientState.FORMER);
        assertThat(rooms().projects().of(clientId, null, 10)).hasSize(2);
    }

    @Test
    void staysAwayIfTheConversionIsUndone() {
        rooms().onboarding().onboard(List.of(request));
        undo(request);
        assertThat(client().departure()).isEqualTo(new Departure("price", LEFT, null));
        assertThat(rooms().told().apply(clientId, 7))
                .filteredOn("client.left.v1"::equals)
                .hasSize(2);
    }

    @Test
    void staysBackIfItSignedSomethingElseSince() {
        rooms().onboarding().onboard(List.of(request, wantedInto(clientId, id(), id())));
        undo(request);
        assertThat(client().state()).isEqualTo(ClientState.CLIENT);
    }

    private void undo(OnboardingRequest conversion) {
        var undo = new UndoRequest(id(), conversion.conversionId(), leadId, clientId, ANNA);
        rooms().undoing().undo(undo);
        rooms().undoing().undo(undo);
    }
}
