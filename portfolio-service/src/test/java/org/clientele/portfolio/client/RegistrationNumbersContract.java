package org.clientele.portfolio.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.clientele.portfolio.client.RegistrationNumbers.Claim;
import org.junit.jupiter.api.Test;

/** What is known of registration numbers, whatever it is kept in. */
public abstract class RegistrationNumbersContract {

    private static final Claim FIRST = new Claim("DE|HRB1", "v-1");
    private static final Claim SECOND = new Claim("DE|HRB1", "v-2");
    private static final Claim OTHER = new Claim("DE|HRB2", "v-2");

    protected abstract RegistrationNumbers numbers();

    @Test
    void givesANumberToWhoeverComesFirst() {
        assertThat(numbers().claim(List.of(FIRST, SECOND))).isEqualTo(Map.of("DE|HRB1", FIRST));
        assertThat(numbers().claim(List.of(SECOND, OTHER))).isEqualTo(Map.of("DE|HRB1", FIRST, "DE|HRB2", OTHER));
        assertThat(numbers().claim(List.of(FIRST))).isEqualTo(Map.of("DE|HRB1", FIRST));
        assertThat(numbers().claim(List.of())).isEmpty();
    }

    @Test
    void takesANumberOverFromWhoeverHasItStill() {
        numbers().claim(List.of(FIRST));
        assertThat(numbers().takeOver(SECOND, FIRST)).isFalse();
        assertThat(numbers().takeOver(FIRST, SECOND)).isTrue();
        assertThat(numbers().takeOver(FIRST, SECOND)).isFalse();
        assertThat(numbers().claim(List.of(FIRST))).isEqualTo(Map.of("DE|HRB1", SECOND));
    }
}
