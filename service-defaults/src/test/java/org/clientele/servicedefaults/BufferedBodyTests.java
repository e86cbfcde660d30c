package org.clientele.servicedefaults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Which bodies are read at once, and which are left to be read as a stream. */
class BufferedBodyTests {

    @Test
    void leavesUploadsToWhoeverTakesThem() throws Exception {
        assertThat(isTaken("POST", "/api/v1/files", 101)).isTrue();
    }

    @Test
    void limitsEverythingElse() throws Exception {
        assertThat(isTaken("POST", "/api/v1/others", 100)).isTrue();
        assertThat(isTaken("POST", "/api/v1/others", 101)).isFalse();
        assertThat(isTaken("PUT", "/api/v1/files", 101)).isFalse();
        assertThat(isTaken("POST", "/api/v1/files/1", 101)).isFalse();
        assertThat(isTaken("POST", "/api/v1/files;a=b", 101)).isFalse();
        assertThat(isTaken("POST", "/api/v1/%66iles", 101)).isFalse();
    }

    private static boolean isTaken(String method, String path, int length) throws Exception {
        var request = new MockHttpServletRequest(method, path);
        request.setContent(new byte[length]);
        var chain = new MockFilterChain();
        var filter = new BufferedBody(100, Set.of("/api/v1/files"), (refused, response, handler, problem) -> null);
        filter.doFilter(request, new MockHttpServletResponse(), chain);
        return chain.getRequest() != null;
    }
}
