package org.clientele.servicedefaults;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyedIdsTests {

    private final KeyedIds ids = new KeyedIds("secret");

    @Test
    void areTheSameForTheSameTextPurposeAndSecretOnly() {
        assertThat(ids.of("submission", "ada@sommer.example"))
                .matches("[0-9a-f]{64}")
                .isEqualTo(new KeyedIds("secret").of("submission", "ada@sommer.example"))
                .isNotEqualTo(ids.of("submission", "bea@sommer.example"))
                .isNotEqualTo(ids.of("identity", "ada@sommer.example"))
                .isNotEqualTo(new KeyedIds("another").of("submission", "ada@sommer.example"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0198a1f0-3c5e-7b21-9d64-5b0f6a1c2e77", "auth0|5f7c8ec7c33c6c004bbafe82", "lead-service"})
    void aCallerWithAnOpaqueIdIsKnownByIt(String id) {
        assertThat(ids.ofCaller(id)).isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ada@sommer.example", "Ada Sommer", "ada.sommer", "+49 30 1234567", "https://tool.example/x", ""
            })
    void everyOtherCallerIsKnownByAPseudonym(String name) {
        assertThat(ids.ofCaller(name)).matches("caller-[0-9a-f]{32}").isEqualTo(ids.ofCaller(name));
        assertThat(OpaqueId.is(ids.ofCaller(name))).isTrue();
        assertThat(new KeyedIds("another").ofCaller(name)).isNotEqualTo(ids.ofCaller(name));
    }
}
