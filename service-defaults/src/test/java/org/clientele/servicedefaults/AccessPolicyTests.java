package org.clientele.servicedefaults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccessPolicyTests {

    @ParameterizedTest
    @CsvSource({
        "clientele.access.reads.salesperson, everything",
        "clientele.access.reads.salesperson, ''",
        "clientele.access.reads.manager, none",
        "clientele.access.changes.manager, own",
        "clientele.access.changes.manager, ''"
    })
    void aServiceDoesNotStartWithAnotherWordAndNamesTheSetting(String setting, String word) {
        var failure = catchThrowable(() -> new RunningSample("--" + setting + "=" + word));
        assertThat(Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                        .map(String::valueOf))
                .anyMatch(said -> said.contains(setting));
    }
}
