package org.clientele.portfolio.effort.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clientele.portfolio.client.ClientFixture.ANNA;

import java.time.LocalDate;
import java.util.stream.IntStream;
import org.clientele.eventdelivery.aggregate.Aggregates;
import org.clientele.eventdelivery.aggregate.Command;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.clientele.eventdelivery.aggregate.Facts;
import org.clientele.portfolio.effort.Effort;
import org.clientele.portfolio.effort.EffortEvent;
import org.clientele.portfolio.effort.EffortFixture;
import org.clientele.portfolio.effort.Efforts;
import org.clientele.portfolio.effort.EffortsContract;
import org.clientele.testkit.CountingStore;
import org.clientele.testkit.StoreFixture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("embedded")
class MongoEffortsTests extends EffortsContract {

    private static final int MANY = 1_000;
    private static final LocalDate FIRST_DAY = LocalDate.parse("2020-01-01");

    private final Efforts efforts =
            new MongoEfforts(Aggregates.withoutRelay(StoreFixture.database(), StoreFixture.CLOCK), Facts.none());

    @Override
    protected Efforts efforts() {
        return efforts;
    }

    @Test
    void readsNoMoreThanAPageHoweverMuchWasSpentOrWithdrawn() {
        try (var store = new CountingStore()) {
            var many = new MongoEfforts(Aggregates.withoutRelay(store.database(), StoreFixture.CLOCK), Facts.none());
            var unused = many.createAll(IntStream.range(0, MANY)
                    .mapToObj(MongoEffortsTests::onDay)
                    .map(EffortFixture::beginning)
                    .toList());
            var unusedWithdrawn = many.changeAll(IntStream.range(MANY / 2, MANY)
                    .mapToObj(day -> Command.<Effort, EffortEvent>of(
                            onDay(day).effortId(), CommandKey.once(), ANNA, Effort::withdraw))
                    .toList());
            assertThat(store.examinedBy(
                            () -> assertThat(many.of("c-1", null, 11)).hasSize(11)))
                    .isLessThan(250);
            var inTheMiddle = onDay(MANY / 4).place();
            assertThat(store.examinedBy(
                            () -> assertThat(many.of("c-1", inTheMiddle, 11)).hasSize(11)))
                    .isLessThan(250);
        }
    }

    private static Effort onDay(int day) {
        return EffortFixture.effort("e-" + day, "c-1", FIRST_DAY.plusDays(day).toString());
    }
}
