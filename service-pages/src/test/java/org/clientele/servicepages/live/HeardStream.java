package org.clientele.servicepages.live;

import java.io.IOException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** What a page hears, until it is gone. */
final class HeardStream extends SseEmitter {

    private final Queue<String> heard = new ConcurrentLinkedQueue<>();
    private volatile boolean gone;
    private volatile boolean ended;

    @Override
    public void send(SseEventBuilder event) throws IOException {
        if (gone) {
            throw new IOException("Broken pipe");
        }
        heard.add(event.build().stream()
                .map(part -> String.valueOf(part.getData()))
                .collect(Collectors.joining()));
    }

    @Override
    public void complete() {
        ended = true;
    }

    @Override
    public void completeWithError(Throwable failure) {
        ended = true;
    }

    void leave() {
        gone = true;
    }

    String heard() {
        return String.join("", heard);
    }

    boolean isEnded() {
        return ended;
    }
}
