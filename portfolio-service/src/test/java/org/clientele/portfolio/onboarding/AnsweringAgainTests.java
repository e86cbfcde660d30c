package org.clientele.portfolio.onboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clientele.portfolio.client.ClientFixture.ANNA;
import static org.clientele.portfolio.onboarding.OnboardingFixture.announced;
import static org.clientele.portfolio.onboarding.OnboardingFixture.clientOf;
import static org.clientele.portfolio.onboarding.OnboardingFixture.wanted;
import static org.clientele.portfolio.onboarding.OnboardingFixture.wantedInto;

import java.util.List;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.clientele.portfolio.project.ProjectFixture;
import org.junit.jupiter.api.Test;

/** Whoever did not hear an answer hears it once more for each time that they ask again. */
class AnsweringAgainTests {

    private static final String SIGNED = "client.project-signed.v1";
    private static final String WITHDRAWN = "client.project-withdrawn.v1";
    private static final String REFUSED = "client.onboarding-refused.v1";
    private static final String UNDO_REFUSED = "client.onboarding-undo-refused.v1";

    private final Rooms rooms = Rooms.inMemory();

    @Test
    void saysThatTheProjectIsSigned() {
        rooms.onboarding().onboard(List.of(wanted("v-1", "l-1", announced(0))));
        rooms.answering().conversions(List.of(again("v-1", "k-1"), again("v-1", "k-2"), again("v-1", "k-1")));
        assertThat(told(clientOf("l-1"), SIGNED)).isEqualTo(3);
        assertThat(told(clientOf("l-1"), "client.onboarded.v1")).isEqualTo(1);
    }

    @Test
    void saysWhyAConversionIsRefused() {
        rooms.onboarding().onboard(List.of(wantedInto("c-1", "v-1", "l-1")));
        rooms.answering().conversions(List.of(again("v-1", "k-1")));
        assertThat(told("c-1", REFUSED)).isEqualTo(2);
        assertThat(rooms.onboardings().find("v-1").orElseThrow().state().decision())
                .isEqualTo(Decision.refused("unknown-client"));
    }

    @Test
    void saysNothingBeforeItIsDecided() {
        rooms.answering().conversions(List.of(again("v-1", "k-1")));
        rooms.answering().undoing(again("u-1", "k-1"));
        assertThat(told(clientOf("l-1"), SIGNED)).isZero();
    }

    @Test
    void saysThatAllIsTakenBack() {
        rooms.onboarding().onboard(List.of(wanted("v-1", "l-1", announced(0))));
        rooms.undoing().undo(undo("u-1"));
        rooms.answering().undoing(again("u-1", "k-1"));
        rooms.answering().undoing(again("u-1", "k-1"));
        assertThat(told(clientOf("l-1"), WITHDRAWN)).isEqualTo(2);
        assertThat(told(clientOf("l-1"), "client.onboarding-undone.v1")).isEqualTo(1);
    }

    @Test
    void saysWhyAnUndoingIsRefused() {
        rooms.onboarding().onboard(List.of(wanted("v-1", "l-1", announced(0))));
        var built = ProjectFixture.project("p-1", clientOf("l-1"), "2026-03-20").beginning(ANNA);
        assertThat(rooms.projects().create(built).version()).isEqualTo(1);
        rooms.undoing().undo(undo("u-1"));
        rooms.answering().undoing(again("u-1", "k-1"));
        assertThat(told(clientOf("l-1"), UNDO_REFUSED)).isEqualTo(2);
        assertThat(told(clientOf("l-1"), WITHDRAWN)).isZero();
    }

    private static AnsweringAgain.Question again(String id, String key) {
        return new AnsweringAgain.Question(id, new CommandKey(key, null), ANNA);
    }

    private static UndoRequest undo(String undoId) {
        return new UndoRequest(undoId, "v-1", "l-1", clientOf("l-1"), ANNA);
    }

    private long told(String clientId, String type) {
        return rooms.told().apply(clientId, 0).stream().filter(type::equals).count();
    }
}
