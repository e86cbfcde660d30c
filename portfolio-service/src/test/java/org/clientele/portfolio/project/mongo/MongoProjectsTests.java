package org.clientele.portfolio.project.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clientele.portfolio.client.ClientFixture.ANNA;
import static org.clientele.portfolio.project.ProjectFixture.project;

import java.util.List;
import java.util.stream.IntStream;
import org.clientele.eventdelivery.aggregate.Aggregates;
import org.clientele.eventdelivery.aggregate.Facts;
import org.clientele.portfolio.project.Projects;
import org.clientele.portfolio.project.ProjectsContract;
import org.clientele.testkit.CountingStore;
import org.clientele.testkit.StoreFixture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("embedded")
class MongoProjectsTests extends ProjectsContract {

    private final Projects projects =
            new MongoProjects(Aggregates.withoutRelay(StoreFixture.database(), StoreFixture.CLOCK), Facts.none());

    @Override
    protected Projects projects() {
        return projects;
    }

    @Test
    void readsNoMoreThanItIsAskedFor() {
        try (var store = new CountingStore()) {
            var many = new MongoProjects(Aggregates.withoutRelay(store.database(), StoreFixture.CLOCK), Facts.none());
            var unused = many.createAll(IntStream.range(0, 3_000)
                    .mapToObj(id ->
                            project("p-" + id, "c-" + id % 3, "2026-01-05").beginning(ANNA))
                    .toList());
            assertThat(store.examinedBy(() ->
                            assertThat(many.ofAll(List.of("c-0", "c-1"), 100)).hasSize(100)))
                    .isLessThan(250);
            assertThat(store.examinedBy(
                            () -> assertThat(many.of("c-2", null, 11)).hasSize(11)))
                    .isLessThan(250);
        }
    }
}
