package org.clientele.analytics.facts.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.clientele.testkit.StoreFixture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Names come and go beside the facts. */
@Tag("embedded")
class MongoNamesTests {

    private final MongoNames names = new MongoNames(new FactsCollections(StoreFixture.database()));

    @Test
    void tellsClientsFromSalespeople() {
        names.client("1", "Sömmer Optik", 1).write();
        names.salesperson("1", "Anna Berg", 1).write();
        assertThat(names.clients(List.of("1", "2"))).containsOnly(Map.entry("1", "Sömmer Optik"));
        assertThat(names.salespeople(List.of("1"))).containsEntry("1", "Anna Berg");
        names.team("1", "North", 1).write();
        assertThat(names.teams(List.of("1"))).containsEntry("1", "North");
        assertThat(names.clients(List.of())).isEmpty();
    }

    @Test
    void takesTheNewestNameWhateverComesLast() {
        names.client("1", "second", 2).write();
        names.client("1", "first", 1).write();
        assertThat(names.clients(List.of("1"))).containsEntry("1", "second");
        names.client("1", null, 3).write();
        assertThat(names.clients(List.of("1"))).isEmpty();
    }

    @Test
    void forgetsANameUntilANewerOneComes() {
        names.salesperson("1", "erased", 2).write();
        names.eraseSalesperson("1");
        names.salesperson("1", "erased", 2).write();
        assertThat(names.salespeople(List.of("1"))).isEmpty();
        names.salesperson("1", "new", 3).write();
        assertThat(names.salespeople(List.of("1"))).containsEntry("1", "new");
        names.client("1", "erased", 2).write();
        names.eraseClient("1");
        assertThat(names.clients(List.of("1"))).isEmpty();
    }
}
