package org.clientele.analytics.segments;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.clientele.eventdelivery.aggregate.Put;
import org.clientele.eventdelivery.aggregate.Versioned;
import org.clientele.eventdelivery.background.Background;
import org.clientele.eventdelivery.event.By;
import org.clientele.servicedefaults.VersionNeededException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;

/** Keeps the rules of segments; who is in them follows soon after. */
@Service
public class DefiningSegments {

    /** What one pass over all clients can match beside all else. */
    static final int MOST = 200;

    private final Segments segments;
    private final Runnable changed;

    @Autowired
    DefiningSegments(Segments segments, Background background) {
        this(segments, () -> background.wake(UpdatingRegularly.NAME));
    }

    /** @param changed hears that a segment has another rule, or none */
    DefiningSegments(Segments segments, Runnable changed) {
        this.segments = segments;
        this.changed = changed;
    }

    /** Those by their names; only those after the given one, if one is given. */
    public List<Versioned<Segment>> list(@Nullable String after, int limit) {
        return segments.list(after, limit);
    }

    public Optional<Versioned<Segment>> find(String segment) {
        return segments.find(segment);
    }

    /**
     * Gives a segment a rule, also one that was retired.
     *
     * @param seen the version that it is set for, if somebody says so
     * @param any whether it may have whatever version
     * @throws RuleRefusedException if it is no rule, or if nobody can match some part of it
     * @throws VersionNeededException if there is one and nobody says for which version it is
     * @throws TooManySegmentsException if there are too many others
     * @throws org.clientele.eventdelivery.aggregate.StaleVersionException if it has another version by now
     */
    public Put<Segment> define(String segment, WrittenRule rule, OptionalLong seen, boolean any, By by) {
        var unused = Rule.of(rule, "rule");
        var known = segments.find(segment);
        boolean isInUse = known.isPresent() && !known.get().state().retired();
        if (isInUse && seen.isEmpty() && !any) {
            throw new VersionNeededException("The segment");
        }
        if (!isInUse && segments.inUse(MOST) == MOST) {
            throw new TooManySegmentsException(MOST);
        }
        var put = segments.put(Segment.first(segment, rule, by), Segment.again(segment, rule, seen, by));
        changed.run();
        return put;
    }

    /**
     * Lets nobody be in a segment any more; empty if there is none.
     *
     * @param seen the version that is to be retired, empty for whichever there is
     * @throws org.clientele.eventdelivery.aggregate.StaleVersionException if it has another version by now
     */
    public Optional<Versioned<Segment>> retire(String segment, OptionalLong seen, By by) {
        if (segments.find(segment).isEmpty()) {
            return Optional.empty();
        }
        var retired = segments.change(Segment.retirement(segment, seen, by));
        changed.run();
        return Optional.of(retired);
    }
}
