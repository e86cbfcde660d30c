package org.clientele.lead.views;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.clientele.eventdelivery.aggregate.Beginning;
import org.clientele.eventdelivery.aggregate.Command;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.clientele.eventdelivery.aggregate.Versioned;
import org.clientele.eventdelivery.event.By;
import org.clientele.lead.lead.LeadFilter;
import org.clientele.lead.lead.LeadSearch;
import org.junit.jupiter.api.Test;

/** What every place that keeps views guarantees. */
public abstract class ViewsContract {

    private static final LeadFilter FILTER = new LeadFilter(
            "anna",
            null,
            "new",
            null,
            true,
            null,
            null,
            "acme",
            10,
            null,
            null,
            5_000L,
            "EUR",
            null,
            LocalDate.parse("2026-04-01"),
            Instant.parse("2026-03-02T09:15:00Z"),
            null,
            3,
            null);

    protected abstract Views views();

    @Test
    void showsOwnAndSharedViewsById() {
        keep("v1", "anna", false);
        keep("v2", "ben", false);
        keep("v3", "ben", true);
        keep("v4", "anna", true);
        assertThat(views().visibleTo("anna", null, 10))
                .extracting(Versioned::id)
                .containsExactly("v1", "v3", "v4");
        assertThat(views().visibleTo("anna", "v1", 1)).extracting(Versioned::id).containsExactly("v3");
    }

    @Test
    void readsAViewAsItWasKept() {
        var kept = keep("v1", "anna", true);
        assertThat(views().find("v1")).contains(kept);
        assertThat(kept.version()).isEqualTo(1);
        assertThat(kept.state().view()).isEqualTo(view("mine", true));
    }

    @Test
    void showsAViewAsItIsAfterAChange() {
        keep("v1", "anna", true);
        var changed = views().change(Command.of(
                "v1", CommandKey.once(), By.http("anna"), view -> view.change("anna", view("mine", false))));
        assertThat(changed.version()).isEqualTo(2);
        assertThat(views().visibleTo("ben", null, 10)).isEmpty();
        assertThat(views().visibleTo("anna", null, 10)).containsExactly(changed);
    }

    private Versioned<SavedView> keep(String viewId, String caller, boolean shared) {
        return views().create(making(viewId, caller, shared));
    }

    protected static Beginning<SavedView, ViewEvent> making(String viewId, String caller, boolean shared) {
        return SavedView.making(viewId, caller, view("mine", shared), CommandKey.once());
    }

    static View view(String name, boolean shared) {
        return new View(name, shared, FILTER, LeadSearch.Order.SCORE);
    }
}
