package org.clientele.servicepages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class PageSettingsTests {

    @Test
    void beginsEveryAddressWithTheOneThatBrowsersKnow() {
        var settings = at("https://sales.example/figures/");
        assertThat(settings.at("/signed-out")).isEqualTo("https://sales.example/figures/signed-out");
        assertThat(settings.root()).isEqualTo("/figures");
        assertThat(settings.isSecure()).isTrue();
    }

    @Test
    void hasNothingBeforeItsPathsOnAHostOfItsOwn() {
        assertThat(at("http://localhost:8083").root()).isEmpty();
        assertThat(at("http://localhost:8083/").at("/")).isEqualTo("http://localhost:8083/");
        assertThat(at("http://localhost:8083").isSecure()).isFalse();
    }

    @Test
    void refusesAnAddressThatIsNone() {
        assertThatThrownBy(() -> at("/figures")).hasMessageContaining("clientele.pages.address");
    }

    private static PageSettings at(String address) {
        return new PageSettings(
                "figures", URI.create(address), null, "pages", "", List.of(), Duration.ofHours(1), Duration.ofHours(2));
    }
}
