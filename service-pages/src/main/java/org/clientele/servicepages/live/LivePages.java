package org.clientele.servicepages.live;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;
import org.clientele.eventdelivery.background.BackgroundWork;
import org.clientele.eventdelivery.background.Pace;
import org.clientele.servicedefaults.GeneralProblem;
import org.clientele.servicedefaults.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Tells pages that are open when what they show may be different (server-sent events), at most once in a while, and not
 * what it is: each page then asks for itself what it may see. Each instance does so for the pages that are open at it;
 * while none is, nothing is asked. It stops before the web server does, which therefore waits for no page.
 */
public final class LivePages implements BackgroundWork, SmartLifecycle {

    private static final Duration PACE = Duration.ofSeconds(2);
    private static final long NO_TIMEOUT = 0;
    private static final int MOST_OF_A_CALLER = 4;
    private static final int MOST = 1_000;
    private static final Duration SOON = Duration.ofSeconds(30);

    private final Supplier<String> version;
    private final Supplier<SseEmitter> streams;
    private final ConcurrentMap<String, List<LivePage>> byCaller = new ConcurrentHashMap<>();
    private final Set<LivePage> pages = ConcurrentHashMap.newKeySet();
    private volatile boolean stopped;

    /** @param version of what the pages show: another one if any of it may be different, in every instance the same */
    public LivePages(Supplier<String> version) {
        this(version, () -> new SseEmitter(NO_TIMEOUT));
    }

    LivePages(Supplier<String> version, Supplier<SseEmitter> streams) {
        this.version = version;
        this.streams = streams;
    }

    /** What the pages show now; to be asked before what a page shows, so that it misses nothing. */
    public String version() {
        return version.get();
    }

    /**
     * Opens a stream to a page. A caller has so many: of more the oldest ends, which mostly is one whose page is gone
     * already, since that is noticed late.
     *
     * @param seen the version that the page shows, null if it does not know
     * @throws ProblemException 503 if all together are too many
     */
    public SseEmitter open(String caller, @Nullable String seen) {
        if (pages.size() >= MOST) {
            throw new ProblemException(GeneralProblem.UNAVAILABLE, "Too many pages are open.").retryAfter(SOON);
        }
        var now = version();
        var stream = streams.get();
        var page = new LivePage(stream, seen == null ? now : seen);
        pages.add(page);
        byCaller.compute(caller, (id, others) -> newest(page, others));
        page.begin(now);
        if (stopped) {
            page.end();
        }
        return stream;
    }

    private List<LivePage> newest(LivePage page, @Nullable List<LivePage> others) {
        var all = new ArrayList<>(others == null ? List.<LivePage>of() : others);
        all.removeIf(other -> !pages.contains(other));
        all.add(page);
        while (all.size() > MOST_OF_A_CALLER) {
            var oldest = all.removeFirst();
            oldest.giveWay();
            pages.remove(oldest);
        }
        return List.copyOf(all);
    }

    /** How many pages are open. */
    int open() {
        return pages.size();
    }

    @Override
    public String name() {
        return "live-pages";
    }

    @Override
    public boolean everywhere() {
        return true;
    }

    /** While it cannot be asked what there is now, pages hear nothing; they hear of it when it can be again. */
    @Override
    public Pace pass() {
        if (!pages.isEmpty()) {
            var now = version();
            pages.removeIf(page -> !page.turn(now));
            byCaller.values().removeIf(some -> some.stream().noneMatch(pages::contains));
        }
        return Pace.pause(PACE);
    }

    @Override
    public void start() {
        stopped = false;
    }

    @Override
    public void stop() {
        stopped = true;
        pages.forEach(LivePage::end);
    }

    @Override
    public boolean isRunning() {
        return !stopped;
    }
}
