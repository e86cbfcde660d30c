package org.clientele.servicedefaults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.clientele.testkit.contract.EventCatalogue;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What a service takes for a code, an id or a country is what the contracts say it is. */
class CodeTests {

    @Test
    void codesAndIdsAreThoseOfTheContracts() {
        assertThat(EventCatalogue.shared("code").path("pattern").asString()).isEqualTo("^(?:" + Code.PATTERN + ")$");
        assertThat(EventCatalogue.shared("id").path("pattern").asString()).isEqualTo("^(?:" + OpaqueId.PATTERN + ")$");
        assertThat(EventCatalogue.shared("country").path("enum").valueStream().map(JsonNode::asString))
                .containsExactlyInAnyOrder(Locale.getISOCountries());
    }

    @Test
    void whatSomebodyTypedIsTakenIfItIsACode() {
        assertThat(Code.from("trade-fair")).isEqualTo("trade-fair");
        assertThat(Code.from("Ada Sommer")).isNull();
        assertThat(Code.from(null)).isNull();
        assertThat(CountryCode.from("DE")).isEqualTo("DE");
        assertThat(CountryCode.from("Germany")).isNull();
        assertThat(CountryCode.from(null)).isNull();
    }

    @Test
    void aConstantIsFoundByItsCodeAlone() {
        assertThat(Code.of("PRIVACY_OFFICER")).isEqualTo("privacy-officer");
        assertThat(Code.constant(Role.class, "privacy-officer")).contains(Role.PRIVACY_OFFICER);
        assertThat(Code.constant(Role.class, "PRIVACY_OFFICER")).isEmpty();
        assertThat(Code.constant(Role.class, "privacy_officer")).isEmpty();
    }

    @Test
    void aConfigurationNamesTheWordThatIsNoCode() {
        assertThat(Code.require("no-budget")).isEqualTo("no-budget");
        assertThatThrownBy(() -> Code.require("No budget"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'No budget' must be");
    }
}
