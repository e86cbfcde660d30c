package org.clientele.portfolio.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clientele.portfolio.correspondence.CorrespondenceFixture.entry;
import static org.clientele.portfolio.correspondence.CorrespondenceFixture.ofLead;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clientele.servicedefaults.Position;
import org.junit.jupiter.api.Test;

/** What is known of correspondence, whatever it is kept in. */
public abstract class CorrespondencesContract {

    private static final int MANY = 10;

    protected abstract Correspondences correspondences();

    @Test
    void keepsTheNewestVersionOfAnEntry() {
        var first = entry("e-1", "l-1", "c-1", 2, "Corrected");
        correspondences().keep(List.of(first, entry("e-1", "l-1", "c-1", 1, "Mistaken")));
        correspondences().keep(List.of(entry("e-1", "l-1", "c-1", 1, "Mistaken")));
        assertThat(correspondences().of("c-1", null, MANY)).containsExactly(first.entry());
        correspondences().keep(List.of(entry("e-1", "l-1", null, 3, "Corrected again")));
        assertThat(correspondences().of("c-1", null, MANY))
                .containsExactly(
                        entry("e-1", "l-1", "c-1", 3, "Corrected again").entry());
    }

    @Test
    void givesTheEntriesOfALeadThatNobodyHas() {
        correspondences()
                .keep(List.of(ofLead("e-1", "l-1"), entry("e-2", "l-1", "c-2", 1, "Had"), ofLead("e-3", "l-3")));
        correspondences().give(Map.of("l-1", "c-1"));
        correspondences().give(Map.of());
        assertThat(ids("c-1")).containsExactly("e-1");
        assertThat(ids("c-2")).containsExactly("e-2");
    }

    @Test
    void takesBackFromThoseClientsOnly() {
        correspondences().keep(List.of(entry("e-1", "l-1", "c-1", 1, "x"), entry("e-2", "l-1", "c-2", 1, "x")));
        correspondences().takeBack(Map.of("l-1", Set.of("c-1", "c-0")));
        assertThat(ids("c-1")).isEmpty();
        assertThat(ids("c-2")).containsExactly("e-2");
    }

    @Test
    void forgetsWhatWasSaidButNotThatThereWasAnEntry() {
        correspondences().keep(List.of(entry("e-1", "l-1", "c-1", 1, "Private")));
        correspondences().erase("e-1");
        correspondences().erase("unknown");
        correspondences().keep(List.of(entry("e-1", "l-1", "c-1", 1, "Private")));
        assertThat(correspondences().of("c-1", null, MANY)).singleElement().satisfies(entry -> {
            assertThat(entry.subject()).isNull();
            assertThat(entry.text()).isNull();
            assertThat(entry.participants()).isNull();
            assertThat(entry.channel()).isEqualTo("email");
        });
        assertThat(correspondences().count("c-1", List.of("e-1", "unknown"))).isEqualTo(1);
    }

    @Test
    void pagesThroughTheEntriesOfAClient() {
        correspondences()
                .keep(List.of(
                        entry("e-1", null, "c-1", 1, "a"),
                        entry("e-3", null, "c-1", 1, "c"),
                        entry("e-2", null, "c-1", 1, "b")));
        var first = correspondences().of("c-1", null, 2);
        var last = first.getLast();
        var after = new Position<>(last.at(), last.correspondenceId());
        assertThat(first).extracting(Correspondence::correspondenceId).containsExactly("e-3", "e-2");
        assertThat(correspondences().of("c-1", after, 2))
                .extracting(Correspondence::correspondenceId)
                .containsExactly("e-1");
    }

    @Test
    void knowsWhatAClientHasOfLeadsAndWhatIsItsOwn() {
        var leads = List.of("l-1", "l-2", "l-3");
        correspondences().keep(List.of(ofLead("e-1", "l-1"), ofLead("e-2", "l-1"), entry("e-3", "l-2", "c-1", 1, "x")));
        assertThat(correspondences().idsOfLeads("c-1", leads, null, MANY)).containsExactly("e-3");
        assertThat(correspondences().count("c-1", List.of("e-1", "e-3"))).isOne();
        correspondences().give(Map.of("l-1", "c-1"));
        assertThat(correspondences().idsOfLeads("c-1", leads, null, MANY)).containsExactly("e-1", "e-2", "e-3");
        assertThat(correspondences().idsOfLeads("c-1", leads, null, 2)).containsExactly("e-1", "e-2");
        assertThat(correspondences().idsOfLeads("c-1", leads, "e-2", 2)).containsExactly("e-3");
        assertThat(correspondences().idsOfLeads("c-1", List.of("l-3"), null, MANY))
                .isEmpty();
        assertThat(correspondences().idsOfLeads("c-2", leads, null, MANY)).isEmpty();
        assertThat(correspondences().count("c-1", List.of())).isZero();
        assertThat(correspondences().isAnyOf("c-1")).isFalse();
        correspondences().keep(List.of(entry("e-4", null, "c-1", 1, "x")));
        assertThat(correspondences().isAnyOf("c-1")).isTrue();
    }

    private List<String> ids(String clientId) {
        return correspondences().of(clientId, null, MANY).stream()
                .map(Correspondence::correspondenceId)
                .toList();
    }
}
