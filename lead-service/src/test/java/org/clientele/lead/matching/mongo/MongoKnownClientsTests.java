package org.clientele.lead.matching.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.clientele.lead.matching.KnownClients;
import org.clientele.lead.matching.KnownClientsContract;
import org.clientele.lead.matching.Likeness;
import org.clientele.servicedefaults.Reach;
import org.clientele.testkit.CountingStore;
import org.clientele.testkit.StoreFixture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("embedded")
class MongoKnownClientsTests extends KnownClientsContract {

    private final KnownClients kept = new MongoKnownClients(StoreFixture.database(), IDENTITIES);

    @Override
    protected KnownClients clients() {
        return kept;
    }

    @Test
    void readsAFewOfThoseThatHaveMuchInCommon() {
        try (var store = new CountingStore()) {
            var many = new MongoKnownClients(store.database(), IDENTITIES);
            var acme = new Likeness("Acme", null, null, null, null, null);
            many.keep(IntStream.range(0, 3_000)
                    .mapToObj(id -> new KnownClients.Profile("c" + id, acme, "+49 30 1234567", 1))
                    .toList());
            many.own(IntStream.range(0, 3_000)
                    .mapToObj(id -> new KnownClients.Owned("c" + id, id == 1_500 ? "ben" : "anna", 1))
                    .toList());
            var phone = IDENTITIES.keys(null, "+49 30 1234567");
            for (var reach : List.of(Reach.EVERYBODY, Reach.of("ben"))) {
                var found = reach.isEverybody() ? 2 : 1;
                assertThat(store.examinedBy(
                                () -> assertThat(many.byKeys(phone, reach, 2).get(phone.getFirst()))
                                        .hasSize(found)))
                        .isLessThan(110);
                assertThat(store.examinedBy(() ->
                                assertThat(many.having("n|acme", reach, 2)).hasSize(found)))
                        .isLessThan(110);
            }
        }
    }
}
