package org.clientele.lead.sources;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.clientele.eventdelivery.aggregate.Versioned;
import org.clientele.eventdelivery.event.By;
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
    private final LoadingCache<Boolean, Map<String, Source>> described;

    UsingSources(Sources sources, SourceProperties settings, Clock clock) {
        this.sources = sources;
        this.undescribed = settings.undescribedSources();
        this.described = Caffeine.newBuilder()
                .expireAfterWrite(LATEST)
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .build(all -> read());
    }

    /** Of two that are described at the same time the last may be one too many, and counts as well. */
    private Map<String, Source> read() {
        var read = new HashMap<String, Source>();
        sources.page(null, 2 * Sources.MOST).stream()
                .map(Versioned::state)
                .forEach(source -> read.put(source.source(), source));
        return Map.copyOf(read);
    }

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

    Map<String, Source> known() {
        return described.get(true);
    }

    /** Reads them anew when they are needed next. */
    void changed() {
        described.invalidateAll();
    }
}
