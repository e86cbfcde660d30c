package org.clientele.portfolio.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clientele.portfolio.client.ClientFixture.ANNA;
import static org.clientele.portfolio.project.ProjectFixture.project;

import java.util.List;
import org.clientele.portfolio.client.Owner;
import org.clientele.portfolio.project.ProjectEvent.ProjectSigned;
import org.clientele.portfolio.project.ProjectEvent.ProjectWithdrawn;
import org.junit.jupiter.api.Test;

class ProjectTests {

    private final Project project = project("p-1", "c-1", "2026-03-20");

    @Test
    void beginsByBeingSigned() {
        assertThat(project.beginning(ANNA).events()).isEqualTo(List.of(new ProjectSigned()));
        assertThat(project.after(new ProjectSigned())).isEqualTo(project);
        assertThat(project.stands()).isTrue();
        assertThat(project.place()).isEqualTo("2026-03-20 p-1");
    }

    @Test
    void isRecordedOnceForItsConversionOrForItself() {
        var converted = Project.signed(
                "p-2", "c-1", new Project.Origin("l-1", "v-1"), Owner.NONE, project.terms(), ProjectFixture.RECORDED);
        assertThat(converted.beginning(ANNA).key().key()).isEqualTo("v-1");
        assertThat(project.beginning(ANNA).key().key()).isEqualTo("p-1");
    }

    @Test
    void isWithdrawnOnce() {
        assertThat(project.withdraw()).containsExactly(new ProjectWithdrawn());
        var withdrawn = project.after(new ProjectWithdrawn());
        assertThat(withdrawn.stands()).isFalse();
        assertThat(withdrawn.terms()).isEqualTo(project.terms());
        assertThat(withdrawn.withdraw()).isEmpty();
    }
}
