package org.clientele.notification.followup.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clientele.notification.followup.FollowUpFixture.ANNA;
import static org.clientele.notification.followup.FollowUpFixture.BY_ANNA;
import static org.clientele.notification.followup.FollowUpFixture.CALL;
import static org.clientele.notification.followup.FollowUpFixture.at;

import java.util.List;
import java.util.stream.IntStream;
import org.clientele.eventdelivery.aggregate.Aggregates;
import org.clientele.eventdelivery.aggregate.Command;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.clientele.eventdelivery.aggregate.Facts;
import org.clientele.notification.followup.Action;
import org.clientele.notification.followup.FollowUp;
import org.clientele.notification.followup.FollowUpEvent;
import org.clientele.notification.followup.FollowUpFixture;
import org.clientele.notification.followup.FollowUpSearch;
import org.clientele.notification.followup.FollowUpState;
import org.clientele.notification.followup.FollowUps;
import org.clientele.notification.followup.FollowUpsContract;
import org.clientele.notification.followup.Subject;
import org.clientele.servicedefaults.Reach;
import org.clientele.testkit.CountingStore;
import org.clientele.testkit.StoreFixture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("embedded")
class MongoFollowUpsTests extends FollowUpsContract {

    private final FollowUps followUps =
            new MongoFollowUps(Aggregates.withoutRelay(StoreFixture.database(), StoreFixture.CLOCK), Facts.none());

    @Override
    protected FollowUps followUps() {
        return followUps;
    }

    @Test
    void readsNoFinishedOnesToFindTheOpenOnes() {
        try (var store = new CountingStore()) {
            var many = new MongoFollowUps(Aggregates.withoutRelay(store.database(), StoreFixture.CLOCK), Facts.none());
            var unusedCreations = many.createAll(IntStream.range(0, 2_000)
                    .mapToObj(id -> FollowUpFixture.planned("f" + id, CALL, at("2026-03-02T10:00")))
                    .toList());
            var unused = many.changeAll(IntStream.range(0, 1_950)
                    .mapToObj(id ->
                            Command.<FollowUp, FollowUpEvent>of("f" + id, CommandKey.once(), BY_ANNA, FollowUp::drop))
                    .toList());
            var planned = FollowUpSearch.NONE.in(FollowUpState.PLANNED);
            for (var search : List.of(
                    planned,
                    planned.ownedBy(Reach.of(ANNA)),
                    planned.owedTo(null, List.of(CALL.subject().id())))) {
                assertThat(store.examinedBy(
                                () -> assertThat(many.search(search, null, 99)).hasSize(50)))
                        .isLessThan(250);
            }
        }
    }

    @Test
    void readsAPageOfThoseThatSomethingHappensToAtOnce() {
        try (var store = new CountingStore()) {
            var many = new MongoFollowUps(Aggregates.withoutRelay(store.database(), StoreFixture.CLOCK), Facts.none());
            var called = new Action(Subject.client("c1"), "by-hand", null);
            var waiting = FollowUpFixture.firstContact(ANNA, "2026-03-02T13:15", 2, true);
            var unused = many.createAll(IntStream.range(0, 2_000)
                    .mapToObj(id -> FollowUpFixture.planned("f" + id, called, waiting))
                    .toList());
            assertThat(store.examinedBy(
                            () -> assertThat(many.openOfClient("c1", 50)).hasSize(50)))
                    .isLessThan(250);
            assertThat(store.examinedBy(
                            () -> assertThat(many.provisionalOf(ANNA, 50)).hasSize(50)))
                    .isLessThan(250);
        }
    }
}
