package org.clientele.servicedefaults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class SecretsTests {

    @ParameterizedTest
    @CsvSource({"'', is missing", "'   ', is missing", "fifteen letters, has less than 16 characters"})
    void aServiceDoesNotStartWithoutItsSecretAndSaysSo(String secret, String reason, CapturedOutput output) {
        assertThatThrownBy(() -> new RunningSample("--clientele.secret=" + secret))
                .hasRootCauseInstanceOf(MissingSecretException.class);
        assertThat(output).contains("The secret clientele.secret " + reason, "CLIENTELE_SECRET");
        assertThat(output).doesNotContain("fifteen letters");
    }

    @Test
    void aSecretOfSixteenCharactersIsTaken() {
        assertThat(MissingSecretException.unlessLong("clientele.secret", "sixteen letters!"))
                .isEqualTo("sixteen letters!");
    }
}
