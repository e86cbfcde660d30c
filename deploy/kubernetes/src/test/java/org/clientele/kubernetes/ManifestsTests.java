package org.clientele.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ManifestsTests {

    private static final Manifests WRITTEN = Manifests.written();

    static Set<String> checks() {
        return Checks.ALL.keySet();
    }

    @ParameterizedTest
    @MethodSource("checks")
    void holdInWhatIsWritten(String check) {
        assertThat(Checks.ALL.get(check).problems(WRITTEN)).isEmpty();
    }
}
