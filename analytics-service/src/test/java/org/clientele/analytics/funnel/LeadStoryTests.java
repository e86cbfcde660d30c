package org.clientele.analytics.funnel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clientele.analytics.facts.LeadFixture.after;
import static org.clientele.analytics.facts.LeadFixture.arrived;
import static org.clientele.analytics.facts.LeadFixture.became;
import static org.clientele.analytics.facts.LeadFixture.lost;
import static org.clientele.analytics.facts.LeadFixture.moved;
import static org.clientele.analytics.facts.LeadFixture.won;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clientele.analytics.facts.LeadFact;
import org.clientele.analytics.facts.LeadNow;
import org.junit.jupiter.api.Test;

class LeadStoryTests {

    private static final Pipeline PIPELINE =
            new Pipeline(List.of("new", "contacted", "qualified", "proposal"), Set.of("linkedin"));

    @Test
    void knowsWhenEachStepWasReachedFirst() {
        var story = story(arrived("l", "web"), moved("l", 5, "contacted"), moved("l", 3, "contacted"));
        assertThat(story.reached()).containsEntry("contacted", after(3)).containsEntry("new", after(0));
        assertThat(story.furthest(PIPELINE)).isEqualTo(1);
    }

    @Test
    void isLostNoMoreOnceItIsReopened() {
        assertThat(story(arrived("l", "web"), lost("l", 4, "no-budget")).lost()).isEqualTo(lost("l", 4, "no-budget"));
        var reopened = story(arrived("l", "web"), lost("l", 4, "no-budget"), moved("l", 6, "contacted"));
        assertThat(reopened.lost()).isNull();
        assertThat(reopened.now().state().isOpen()).isTrue();
    }

    @Test
    void isWonNoMoreOnceTheConversionIsUndone() {
        var won = story(arrived("l", "web"), won("l", 9, "c", "p"));
        assertThat(won.won()).isEqualTo(won("l", 9, "c", "p"));
        assertThat(won.furthest(PIPELINE)).isEqualTo(3);
        var undone = story(arrived("l", "web"), won("l", 9, "c", "p"), became("l", 10, LeadNow.State.QUALIFIED));
        assertThat(undone.won()).isNull();
        assertThat(undone.furthest(PIPELINE)).isEqualTo(2);
    }

    @Test
    void isNoneOfALeadThatWasNoLeadOfItsOwn() {
        assertThat(told(arrived("l", "web"), became("l", 1, LeadNow.State.MERGED)))
                .isEmpty();
        assertThat(told(arrived("l", "web"), became("l", 1, LeadNow.State.WITHDRAWN)))
                .isEmpty();
        assertThat(told(moved("l", 1, "contacted"))).isEmpty();
    }

    private static LeadStory story(LeadFact... facts) {
        return told(facts).orElseThrow();
    }

    @Test
    void tellsOfADayWhatHadHappenedByThen() {
        var facts = List.<LeadFact>of(arrived("l", "web"), moved("l", 3, "contacted"), won("l", 9, "c", "p"));
        assertThat(LeadStory.of(facts, after(0))).isEmpty();
        var third = LeadStory.of(facts, after(4)).orElseThrow();
        assertThat(third.won()).isNull();
        assertThat(third.now().step()).isEqualTo("contacted");
        assertThat(LeadStory.of(facts, after(10)).orElseThrow().won()).isNotNull();
    }

    /** Who is handed over after it was won is won still. */
    @Test
    void isWonUntilTheConversionIsUndone() {
        assertThat(story(arrived("l", "web"), won("l", 9, "c", "p"), became("l", 10, LeadNow.State.CONVERTED))
                        .won())
                .isEqualTo(won("l", 9, "c", "p"));
    }

    private static Optional<LeadStory> told(LeadFact... facts) {
        return LeadStory.of(List.of(facts), Instant.MAX);
    }
}
