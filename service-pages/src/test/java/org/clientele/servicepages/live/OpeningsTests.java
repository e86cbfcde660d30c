package org.clientele.servicepages.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.clientele.servicedefaults.KeyedIds;
import org.clientele.testkit.MovedClock;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class OpeningsTests {

    private final MovedClock clock = new MovedClock();
    private final Openings openings = new Openings(new KeyedIds("secret"), clock);

    @Test
    void areKnownAgainByEveryInstance() {
        var mark = openings.of("anna", request("/", "period=all"));
        var other = new Openings(new KeyedIds("secret"), clock);
        assertThat(other.isOpen("anna", bearing(mark, "/", "period=all"))).isTrue();
        assertThat(other.of("anna", bearing(mark, "/", "period=all"))).isEqualTo(mark);
    }

    @Test
    void areOfOneCallerAndOneAddress() {
        var mark = openings.of("anna", request("/", "period=all"));
        assertThat(openings.isOpen("bert", bearing(mark, "/", "period=all"))).isFalse();
        assertThat(openings.isOpen("anna", bearing(mark, "/", null))).isFalse();
        assertThat(openings.isOpen("anna", bearing(mark, "/clients", "period=all")))
                .isFalse();
        assertThat(openings.isOpen("anna", request("/", "period=all"))).isFalse();
    }

    @Test
    void areGoodForHalfADayAndFromNowOnOnly() {
        var mark = openings.of("anna", request("/", null));
        clock.pass(Duration.ofHours(12).minusSeconds(1));
        assertThat(openings.of("anna", bearing(mark, "/", null))).isEqualTo(mark);
        clock.pass(Duration.ofSeconds(1));
        assertThat(openings.isOpen("anna", bearing(mark, "/", null))).isFalse();
        var later = openings.of("anna", bearing(mark, "/", null));
        clock.pass(Duration.ofSeconds(-10));
        assertThat(openings.isOpen("anna", bearing(later, "/", null))).isFalse();
    }

    @Test
    void cannotBeMadeUp() {
        var mark = openings.of("anna", request("/", null));
        var stranger = new Openings(new KeyedIds("another secret"), clock);
        assertThat(openings.isOpen("anna", bearing(stranger.of("anna", request("/", null)), "/", null)))
                .isFalse();
        for (var made : new String[] {"", "1-", "nonsense", mark + "0", "99999999999999" + mark, "-" + mark}) {
            assertThat(openings.isOpen("anna", bearing(made, "/", null)))
                    .as(made)
                    .isFalse();
        }
    }

    private static MockHttpServletRequest request(String path, String query) {
        var request = new MockHttpServletRequest("GET", path);
        request.setQueryString(query);
        return request;
    }

    private static MockHttpServletRequest bearing(String mark, String path, String query) {
        var request = request(path, query);
        request.addHeader(Openings.HEADER, mark);
        return request;
    }
}
