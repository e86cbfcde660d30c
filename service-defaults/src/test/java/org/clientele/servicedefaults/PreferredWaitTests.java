package org.clientele.servicedefaults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class PreferredWaitTests {

    private final MockHttpServletRequest request = new MockHttpServletRequest();
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "wait=3|3",
                "Wait = 3|3",
                "respond-async, wait=3|3",
                "wait=3, wait=4|3",
                "wait=3; foo=\"bar\"|3",
                "foo=\"a, wait=4\", wait=3|3",
                "wait=9999999999999999999999|5",
                "return=minimal,wait=3,handling=strict|3"
            })
    void isReadOfTheHeader(String preferences, int seconds) {
        request.addHeader(PreferredWait.PREFER, preferences);
        assertThat(new PreferredWait(request, response).atMost()).isEqualTo(Duration.ofSeconds(seconds));
    }

    @Test
    void isReadOfSeveralHeaders() {
        request.addHeader(PreferredWait.PREFER, "return=minimal");
        request.addHeader(PreferredWait.PREFER, "wait=2");
        assertThat(new PreferredWait(request, response).atMost()).isEqualTo(Duration.ofSeconds(2));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "wait",
                "wait=",
                "wait=-1",
                "wait=1.5",
                "wait=soon",
                "await=3",
                "foo; wait=3",
                "wait=\"3\"",
                "foo=\"a, wait=3\""
            })
    void isNoneIfItCannotBeUnderstood(String preferences) {
        request.addHeader(PreferredWait.PREFER, preferences);
        assertThat(new PreferredWait(request, response).atMost()).isZero();
    }

    @Test
    void isNoneIfNobodyAsks() {
        assertThat(new PreferredWait(request, response).atMost()).isZero();
        assertThat(response.getHeader(PreferredWait.APPLIED)).isNull();
    }

    @Test
    void isHeededForTheTimeThatThereIs() {
        request.addHeader(PreferredWait.PREFER, "wait=3600");
        new PreferredWait(request, response).heeded();
        assertThat(response.getHeader(PreferredWait.APPLIED)).isEqualTo("wait=5");
    }
}
