package org.clientele.portfolio.client.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.clientele.eventdelivery.aggregate.Aggregates;
import org.clientele.eventdelivery.aggregate.Facts;
import org.clientele.portfolio.client.Client;
import org.clientele.portfolio.client.ClientFixture;
import org.clientele.portfolio.client.ClientSearch;
import org.clientele.portfolio.client.Clients;
import org.clientele.portfolio.client.ClientsContract;
import org.clientele.servicedefaults.Cursor;
import org.clientele.servicedefaults.Reach;
import org.clientele.testkit.CountingStore;
import org.clientele.testkit.StoreFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("embedded")
class MongoClientsTests extends ClientsContract {

    private static final int MANY = 3_000;

    private final Clients clients = clients(StoreFixture.database());

    private static Clients clients(MongoDatabase database) {
        return new MongoClients(Aggregates.withoutRelay(database, StoreFixture.CLOCK), Facts.none());
    }

    @Override
    protected Clients clients() {
        return clients;
    }

    @Test
    void looksAtNoMoreThanSoManyHoweverManyHaveAWord() {
        try (var store = new CountingStore()) {
            var many = many(store.database());
            assertThat(store.examinedBy(() -> assertThat(
                                    many.search(named("works", null, null)).items())
                            .hasSize(10)))
                    .isLessThan(2_500);
            assertThat(store.examinedBy(() -> assertThat(
                                    many.search(named("works 2999", null, null)).items())
                            .extracting(Client::name)
                            .containsExactly("Works 2999 Ltd")))
                    .isLessThan(1_500);
            assertThat(store.examinedBy(() -> assertThat(
                                    many.search(named("rare", null, null)).items())
                            .extracting(Client::name)
                            .containsExactly("Rare Works 1 Ltd", "Rare Works 2 Ltd")))
                    .isLessThan(250);
        }
    }

    @Test
    void goesOnUntilAllAreFoundThatHaveACommonWord() {
        var many = many(StoreFixture.database());
        var found = new ArrayList<String>();
        String next = null;
        do {
            var page = many.search(named("works", "medical", Cursor.last(next)));
            page.items().forEach(client -> found.add(client.name()));
            next = page.next();
        } while (next != null);
        assertThat(found)
                .hasSize(MANY / 100)
                .doesNotHaveDuplicates()
                .isSortedAccordingTo(Comparator.comparing(name -> name.toLowerCase(Locale.ROOT)));
    }

    private static ClientSearch named(String words, @Nullable String sector, @Nullable String after) {
        return ClientSearch.of(Reach.ofAndNobodys(List.of("anna")), null, sector, words, after, 10);
    }

    private static Clients many(MongoDatabase database) {
        var many = clients(database);
        var unused = many.createAll(IntStream.range(0, MANY)
                .mapToObj(id -> ClientFixture.onboarded(
                        "anna",
                        (id == 1 || id == 2 ? "Rare " : "") + "Works " + id + " Ltd",
                        id % 100 == 0 ? "medical" : "software"))
                .toList());
        return many;
    }
}
