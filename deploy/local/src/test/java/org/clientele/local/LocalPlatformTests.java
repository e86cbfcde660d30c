package org.clientele.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class LocalPlatformTests {

    @Test
    void keepsItsDataInTheFolderThatIsNamed() {
        assertThat(Options.of(List.of("--fresh", "--data=elsewhere")))
                .isEqualTo(new Options(true, true, Path.of("elsewhere")));
        assertThat(Options.of(List.of())).isEqualTo(new Options(false, true, Path.of("data")));
    }

    @Test
    void leavesTheSampleOut() {
        assertThat(Options.of(List.of("--no-sample")).sample()).isFalse();
    }

    @Test
    void namesAnOptionThatItDoesNotKnow() {
        assertThatThrownBy(() -> Options.of(List.of("--fast"))).hasMessageContaining("--fast");
    }
}
