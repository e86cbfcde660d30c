package org.clientele.local.promises;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.clientele.local.promises.Merges.Merge;
import org.clientele.local.promises.Merges.Side;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Promise 6, while the service that keeps the leads, its store and the broker fail. */
@Tag("embedded")
class AMergeCanBeUndoneTests {

    /** What a merge could have changed of a lead; who has it and how it is scored goes on meanwhile. */
    private static final List<String> DETAILS = List.of("state", "step", "person", "company", "need", "mergedInto");

    private static Merges merges;

    @BeforeAll
    static void mergesWhileThingsBreak() {
        merges = Campaign.ended().merges();
    }

    @Test
    void everyCallerIsToldOfTheSameMerge() {
        assertThat(merges.done())
                .isNotEmpty()
                .allSatisfy(merge -> assertThat(merge.mergeIds())
                        .doesNotContain("")
                        .containsOnly(merge.mergeIds().getFirst()));
    }

    @Test
    void bothLeadsAreBackAsTheyWereAndKeepWhatWasWrittenWithEach() {
        assertThat(merges.done()).filteredOn(Merge::isUndone).isNotEmpty().allSatisfy(merge -> {
            isAsBefore(merge.survivor());
            isAsBefore(merge.other());
        });
    }

    private static void isAsBefore(Side side) {
        var now = merges.lead(side.leadId());
        assertThat(DETAILS)
                .allSatisfy(field -> assertThat(now.path(field))
                        .as(field)
                        .isEqualTo(side.lead().path(field)));
        assertThat(merges.writing().ofLead(side.leadId())).containsExactlyInAnyOrderElementsOf(side.entries());
    }

    @Test
    void whatWasNotUndoneIsOneLead() {
        assertThat(merges.done())
                .filteredOn(merge -> !merge.isUndone())
                .isNotEmpty()
                .allSatisfy(merge -> {
                    var other = merges.lead(merge.other().leadId());
                    assertThat(other.path("state").asString()).isEqualTo("MERGED");
                    assertThat(other.path("mergedInto").path("leadId").asString())
                            .isEqualTo(merge.survivor().leadId());
                    assertThat(merges.lead(merge.survivor().leadId())
                                    .path("company")
                                    .path("country")
                                    .asString())
                            .isEqualTo("DE");
                    assertThat(merges.writing().ofLead(merge.survivor().leadId()))
                            .containsExactlyInAnyOrderElementsOf(Stream.of(merge.survivor(), merge.other())
                                    .flatMap(side -> side.entries().stream())
                                    .toList());
                });
    }
}
