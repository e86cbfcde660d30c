package org.clientele.lead.views;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.clientele.lead.views.ViewsContract.view;

import java.util.OptionalLong;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.clientele.eventdelivery.aggregate.StaleVersionException;
import org.clientele.servicedefaults.NotYoursException;
import org.junit.jupiter.api.Test;

class KeepingViewsTests {

    private static final OptionalLong ANY = OptionalLong.empty();

    private final InMemoryViews views = new InMemoryViews();
    private final KeepingViews keeping = new KeepingViews(views);

    private void make(String viewId, boolean shared) {
        keeping.make(viewId, "anna", view("mine", shared), CommandKey.once());
    }

    @Test
    void hidesFromOthersWhatIsNotShared() {
        make("v1", false);
        assertThat(keeping.find("v1", "anna")).isPresent();
        assertThat(keeping.find("v1", "ben")).isEmpty();
        assertThat(keeping.change("v1", "ben", ANY, view("his", true))).isEmpty();
        assertThat(keeping.remove("v1", "ben", ANY)).isEmpty();
        assertThat(views.find("v1")).isPresent();
    }

    @Test
    void letsOnlyItsMakerChangeAndRemoveWhatIsShared() {
        make("v1", true);
        assertThatExceptionOfType(NotYoursException.class)
                .isThrownBy(() -> keeping.change("v1", "ben", ANY, view("his", true)));
        assertThatExceptionOfType(NotYoursException.class).isThrownBy(() -> keeping.remove("v1", "ben", ANY));
        assertThat(keeping.change("v1", "anna", ANY, view("ours", true))).isPresent();
        assertThat(keeping.remove("v1", "anna", ANY)).isPresent();
        assertThat(views.find("v1")).isEmpty();
    }

    @Test
    void changesAndRemovesOnlyTheVersionThatWasSeen() {
        make("v1", false);
        assertThat(keeping.change("v1", "anna", OptionalLong.of(1), view("two", false)))
                .isPresent();
        assertThatExceptionOfType(StaleVersionException.class)
                .isThrownBy(() -> keeping.change("v1", "anna", OptionalLong.of(1), view("three", false)));
        assertThatExceptionOfType(StaleVersionException.class)
                .isThrownBy(() -> keeping.remove("v1", "anna", OptionalLong.of(1)));
        assertThat(keeping.remove("v1", "anna", OptionalLong.of(2))).isPresent();
    }

    @Test
    void changesNothingByTheSameViewAgain() {
        make("v1", false);
        assertThat(keeping.change("v1", "anna", ANY, view("mine", false))
                        .orElseThrow()
                        .version())
                .isEqualTo(1);
    }
}
