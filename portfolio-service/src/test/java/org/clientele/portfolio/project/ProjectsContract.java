package org.clientele.portfolio.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clientele.portfolio.client.ClientFixture.ANNA;
import static org.clientele.portfolio.project.ProjectFixture.project;

import java.util.List;
import org.clientele.eventdelivery.aggregate.Command;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What projects are found by, whatever they are kept in. */
public abstract class ProjectsContract {

    private final Project early = project("p-1", "c-1", "2025-12-31");
    private final Project late = project("p-2", "c-1", "2026-03-05");
    private final Project between = project("p-3", "c-1", "2026-01-05");
    private final Project elsewhere = project("p-4", "c-2", "2026-01-05");

    protected abstract Projects projects();

    @BeforeEach
    void sign() {
        for (var project : List.of(early, late, between, elsewhere)) {
            assertThat(projects().create(project.beginning(ANNA)).state()).isEqualTo(project);
        }
    }

    @Test
    void listsTheProjectsOfAClientTheLatestSignedFirst() {
        assertThat(projects().of("c-1", null, 2)).containsExactly(late, between);
        assertThat(projects().of("c-1", between.place(), 2)).containsExactly(early);
        assertThat(projects().of("c-3", null, 2)).isEmpty();
    }

    @Test
    void findsTheProjectsOfSomeClients() {
        assertThat(projects().ofAll(List.of("c-1", "c-2", "c-3"), 10))
                .containsExactlyInAnyOrder(early, late, between, elsewhere);
        assertThat(projects().ofAll(List.of("c-1", "c-2"), 3)).hasSize(3);
    }

    @Test
    void leavesOutWhatWasWithdrawn() {
        var withdrawn = projects().change(Command.of("p-2", CommandKey.once(), ANNA, Project::withdraw));
        assertThat(projects().of("c-1", null, 10)).containsExactly(between, early);
        assertThat(projects().ofAll(List.of("c-1"), 10)).containsExactlyInAnyOrder(between, early);
        assertThat(projects().find("p-2")).contains(withdrawn);
    }
}
