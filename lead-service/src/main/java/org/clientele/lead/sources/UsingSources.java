package org.clientele.lead.sources;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.clientele.eventdelivery.aggregate.Versioned;
import org.clientele.eventdelivery.event.By;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Says whether something may be submitted in the name of a source. All described sources are held in memory and read
 * anew when they are older than five seconds, so no submission costs a read of its own.
 */
@Service
public class UsingSources {

    /** So late a change is seen by the instances of the service that did not make it. */
    static final Duration LATEST = Duration.ofSeconds(5);

    private final Sources sources;
    private final UndescribedSources undescribed;
    private final Clock clock;
    private final AtomicLong changes = new AtomicLong();
    private volatile @Nullable Described latest;

    UsingSources(Sources sources, SourceProperties settings, Clock clock) {
        this.sources = sources;
        this.undescribed = settings.undescribedSources();
        this.clock = clock;
    }

    /**
     * What was read.
     *
     * @param begun when
     * @param changes how many changes this instance had made by then
     */
    private record Described(Map<String, Source> sources, Instant begun, long changes) {}

    /**
     * Why this may not be submitted, empty if it may.
     *
     * @param namesOwner whether it says whose the lead is to be
     */
    public Optional<SourceRefusal> refusal(String source, By by, boolean namesOwner) {
        var found = known().get(source);
        if (found != null) {
            return found.refusal(by, namesOwner);
        }
        return switch (undescribed) {
            case OPEN -> Optional.empty();
            case REFUSED -> Optional.of(SourceRefusal.SOURCE);
        };
    }

    /**
     * Refuses what may not be submitted.
     *
     * @throws SourceNotAllowedException if it may not
     */
    public void require(String source, By by, boolean namesOwner) {
        refusal(source, by, namesOwner).ifPresent(refusal -> {
            throw new SourceNotAllowedException(refusal);
        });
    }

    /** Whether somebody has said whose it is, and so may have said otherwise before. */
    public boolean isDescribed(String source) {
        return known().containsKey(source);
    }

    Map<String, Source> known() {
        var read = latest;
        return read != null && isFresh(read) ? read.sources() : readAnew();
    }

    /** Who comes while somebody reads gets what that one has read. */
    private synchronized Map<String, Source> readAnew() {
        var read = latest;
        if (read == null || !isFresh(read)) {
            read = read();
            latest = read;
        }
        return read.sources();
    }

    private boolean isFresh(Described read) {
        return read.changes() == changes.get()
                && clock.instant().isBefore(read.begun().plus(LATEST));
    }

    /** Of two that are described at the same time the last may be one too many, and counts as well. */
    private Described read() {
        long before = changes.get();
        var begun = clock.instant();
        var read = new HashMap<String, Source>();
        sources.page(null, 2 * Sources.MOST).stream()
                .map(Versioned::state)
                .forEach(source -> read.put(source.source(), source));
        return new Described(Map.copyOf(read), begun, before);
    }

    /** Has them read anew when they are needed next, also if somebody is reading them now. */
    void changed() {
        changes.incrementAndGet();
    }
}
