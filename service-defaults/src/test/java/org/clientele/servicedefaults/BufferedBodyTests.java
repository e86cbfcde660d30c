package org.clientele.servicedefaults;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.Duration;
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

    @Test
    void makesNoRoomForALengthThatIsOnlyAnnounced() throws Exception {
        long room = 64 * 1024 * 1024;
        assertThat(allocated((int) room, room)).isLessThan(room / 8);
        assertThat(allocated((int) room, room + 1)).isLessThan(room / 8);
    }

    private static long allocated(int limit, long announced) throws Exception {
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        var before = threads.getCurrentThreadAllocatedBytes();
        var unused = isTaken(new Announcing(announced), limit);
        return threads.getCurrentThreadAllocatedBytes() - before;
    }

    /** Says that much is coming, and nothing comes. */
    private static final class Announcing extends MockHttpServletRequest {

        private final long length;

        Announcing(long length) {
            super("POST", "/api/v1/others");
            this.length = length;
        }

        @Override
        public long getContentLengthLong() {
            return length;
        }
    }

    private static boolean isTaken(String method, String path, int length) throws Exception {
        var request = new MockHttpServletRequest(method, path);
        request.setContent(new byte[length]);
        return isTaken(request, 100);
    }

    private static boolean isTaken(MockHttpServletRequest request, int limit) throws Exception {
        var chain = new MockFilterChain();
        var filter = new BufferedBody(
                new BodyLimits(limit, Duration.ofSeconds(30), Clock.systemUTC()),
                Set.of("/api/v1/files"),
                (refused, response, handler, problem) -> null);
        filter.doFilter(request, new MockHttpServletResponse(), chain);
        return chain.getRequest() != null;
    }
}
