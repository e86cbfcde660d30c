package org.clientele.notification.followup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What is remembered of leads that were closed too early, whatever it is kept in. */
public abstract class ClosedLeadsContract {

    protected abstract ClosedLeads closedLeads();

    @Test
    void remembersTheLatestEnd() {
        closedLeads().keep("l1", 3);
        closedLeads().keep("l1", 2);
        assertThat(closedLeads().findAll(List.of("l1"))).containsEntry("l1", 3L);
        closedLeads().keep("l1", 5);
        assertThat(closedLeads().findAll(List.of("l1"))).containsEntry("l1", 5L);
    }

    @Test
    void findsThoseThatAreAskedFor() {
        closedLeads().keep("l1", 3);
        closedLeads().keep("l2", 3);
        assertThat(closedLeads().findAll(List.of("l2", "l3"))).containsOnlyKeys("l2");
        assertThat(closedLeads().findAll(List.of())).isEmpty();
    }
}
