package org.clientele.servicepages.live;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.clientele.servicedefaults.GeneralProblem;
import org.clientele.servicedefaults.ProblemException;
import org.clientele.servicedefaults.Wordless;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Tells pages that are open when what they show may be different (server-sent events), at most once in a while, and not
 * what it is: each page then asks for itself what it may see. Any instance can do so for any page; while no page is
 * open nothing is asked. It stops before the web server does, which therefore waits for no page.
 */
public final class LivePages implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(LivePages.class);
    private static final Duration USUAL_PACE = Duration.ofSeconds(2);
    private static final long NO_TIMEOUT = 0;
    private static final int MOST_OF_A_CALLER = 4;
    private static final int MOST = 1_000;
    private static final Duration SOON = Duration.ofSeconds(30);

    private final Supplier<String> version;
    private final Duration pace;
    private final Supplier<SseEmitter> streams;
    private final ConcurrentMap<String, List<LivePage>> byCaller = new ConcurrentHashMap<>();
    private final Set<LivePage> pages = ConcurrentHashMap.newKeySet();
    private volatile CountDownLatch stopping = new CountDownLatch(1);
    private volatile String latest = "";
    private volatile boolean running;

    /** @param version of what the pages show: another one if any of it may be different, in every instance the same */
    public LivePages(Supplier<String> version) {
        this(version, USUAL_PACE, () -> new SseEmitter(NO_TIMEOUT));
    }

    LivePages(Supplier<String> version, Duration pace, Supplier<SseEmitter> streams) {
        this.version = version;
        this.pace = pace;
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
        latest = version();
        var stream = streams.get();
        var page = new LivePage(stream, seen == null ? latest : seen);
        pages.add(page);
        byCaller.compute(caller, (id, others) -> newest(page, others));
        Thread.ofVirtual().name("live page").start(() -> {
            try {
                page.follow(() -> latest, this::waited);
            } finally {
                pages.remove(page);
                byCaller.computeIfPresent(caller, (id, others) -> without(page, others));
            }
        });
        return stream;
    }

    private static List<LivePage> newest(LivePage page, @Nullable List<LivePage> others) {
        var all = new ArrayList<>(others == null ? List.<LivePage>of() : others);
        all.add(page);
        while (all.size() > MOST_OF_A_CALLER) {
            all.removeFirst().end();
        }
        return List.copyOf(all);
    }

    private static @Nullable List<LivePage> without(LivePage page, List<LivePage> all) {
        var others = all.stream().filter(other -> other != page).toList();
        return others.isEmpty() ? null : others;
    }

    /** How many pages are open. */
    int open() {
        return pages.size();
    }

    private void watch() {
        while (waited()) {
            if (!pages.isEmpty()) {
                look();
            }
        }
    }

    /** A store that is away for a moment changes nothing: the pages hear of it when it is back. */
    private void look() {
        try {
            latest = version();
        } catch (RuntimeException away) {
            LOG.debug("What pages show now cannot be asked.", Wordless.of(away));
        }
    }

    /** Whether to go on after a while. */
    private boolean waited() {
        try {
            return !stopping.await(pace.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void start() {
        stopping = new CountDownLatch(1);
        running = true;
        Thread.ofVirtual().name("live pages").start(this::watch);
    }

    @Override
    public void stop() {
        running = false;
        stopping.countDown();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
