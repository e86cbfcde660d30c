package org.clientele.servicepages.live;

import java.io.IOException;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * One page that is open. Its stream ends after a while and the browser opens another one: whoever may not see the page
 * any more is not told for ever. In that time it gets less than a connection holds, so nobody waits for who reads
 * nothing.
 */
final class LivePage {

    private static final int TURNS = 300;
    /** What stands between closes a connection on which nothing comes; and a page that is gone is noticed. */
    private static final int TURNS_TO_A_HEARTBEAT = 8;

    private static final long REOPEN_MILLIS = 2_000;
    /** Of one that had to make room for others. */
    private static final long REOPEN_LATER_MILLIS = 60_000;

    private final SseEmitter stream;
    private String told;
    private int turns;
    private boolean open = true;

    LivePage(SseEmitter stream, String seen) {
        this.stream = stream;
        this.told = seen;
    }

    /** Tells when to come back, and at once of a version that the page does not show. */
    synchronized void begin(String version) {
        send(SseEmitter.event().reconnectTime(REOPEN_MILLIS));
        tell(version);
    }

    /** Tells of a version that it has not told of; whether the page is still open. */
    synchronized boolean turn(String version) {
        turns++;
        if (!tell(version) && turns % TURNS_TO_A_HEARTBEAT == 0) {
            send(SseEmitter.event().comment("still here"));
        }
        if (turns >= TURNS) {
            end();
        }
        return open;
    }

    /** Makes room for others. */
    synchronized void giveWay() {
        send(SseEmitter.event().reconnectTime(REOPEN_LATER_MILLIS));
        end();
    }

    synchronized void end() {
        if (open) {
            open = false;
            stream.complete();
        }
    }

    private boolean tell(String version) {
        if (version.equals(told)) {
            return false;
        }
        told = version;
        send(SseEmitter.event().id(version).name("changed").data("changed"));
        return true;
    }

    private void send(SseEmitter.SseEventBuilder event) {
        try {
            if (open) {
                stream.send(event);
            }
        } catch (IOException | IllegalStateException gone) {
            open = false;
            stream.completeWithError(gone);
        }
    }
}
