package org.clientele.portfolio.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is known of what rests on clients, whatever it is kept in. */
public abstract class BuildingsContract {

    private static final Building PROJECT = new Building("p-1", "c-1", Building.Kind.PROJECT);
    private static final Building CONVERSION = new Building("v-1", "c-1", Building.Kind.CONVERSION);
    private static final Building ELSEWHERE = new Building("p-2", "c-2", Building.Kind.PROJECT);

    protected abstract Buildings buildings();

    @Test
    void knowsWhatRestsOnEachClient() {
        buildings().announce(List.of(PROJECT, CONVERSION, ELSEWHERE));
        assertThat(on("c-1")).containsExactly(Building.Kind.PROJECT, Building.Kind.CONVERSION);
        assertThat(on("c-2")).containsExactly(Building.Kind.PROJECT);
        assertThat(on("c-3")).isEmpty();
    }

    @Test
    void takesAnAnnouncementOnceHoweverOftenItComes() {
        buildings().announce(List.of(PROJECT));
        buildings().announce(List.of(PROJECT, PROJECT, CONVERSION));
        assertThat(on("c-1")).containsExactly(Building.Kind.PROJECT, Building.Kind.CONVERSION);
        buildings().forget("p-1");
        assertThat(on("c-1")).containsExactly(Building.Kind.CONVERSION);
    }

    @Test
    void forgetsWhatIsNotBuilt() {
        buildings().announce(List.of(PROJECT, CONVERSION));
        buildings().forget("p-1");
        buildings().forget("p-1");
        assertThat(on("c-1")).containsExactly(Building.Kind.CONVERSION);
    }

    private List<Building.Kind> on(String clientId) {
        return Stream.of(Building.Kind.values())
                .filter(kind -> buildings().isAny(clientId, kind))
                .toList();
    }
}
