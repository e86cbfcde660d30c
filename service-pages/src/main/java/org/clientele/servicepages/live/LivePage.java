package org.clientele.servicepages.live;

import java.io.IOException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * One page that is open. Its stream ends after a while and the browser opens another one: whoever may not see the page
 * any more is not told for ever.
 */
final class LivePage {

    private static final int TURNS = 300;
    /** What stands between closes a connection on which nothing comes; and a page that is gone is noticed. */
    private static final int TURNS_TO_A_HEARTBEAT = 8;

    private static final long REOPEN_MILLIS = 2_000;
    /** Of one that had to make room for others. */
    private static final long REOPEN_LATER_MILLIS = 60_000;

    private final SseEmitter emitter;
    private volatile boolean ended;
    private String told;

    LivePage(SseEmitter emitter, String seen) {
        this.emitter = emitter;
        this.told = seen;
    }

    /**
     * Tells of each version that it has not told of.
     *
     * @param waiting whether to go on after a while
     */
    void follow(Supplier<String> latest, BooleanSupplier waiting) {
        try {
            emitter.send(SseEmitter.event().reconnectTime(REOPEN_MILLIS));
            int turn = 1;
            do {
                tell(latest.get(), turn % TURNS_TO_A_HEARTBEAT == 0);
                turn++;
            } while (waiting.getAsBoolean() && !ended && turn <= TURNS);
            if (ended) {
                emitter.send(SseEmitter.event().reconnectTime(REOPEN_LATER_MILLIS));
            }
            emitter.complete();
        } catch (IOException | IllegalStateException gone) {
            emitter.completeWithError(gone);
        }
    }

    /** Makes room for others, soon. */
    void end() {
        ended = true;
    }

    private void tell(String version, boolean isHeartbeat) throws IOException {
        if (!version.equals(told)) {
            emitter.send(SseEmitter.event().id(version).name("changed").data("changed"));
            told = version;
        } else if (isHeartbeat) {
            emitter.send(SseEmitter.event().comment("still here"));
        }
    }
}
