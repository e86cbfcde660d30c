package org.clientele.analytics.facts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * All versions of the subjects of one kind. Not safe for concurrent use.
 *
 * @param <F> what a version of a subject that is there is
 */
public final class Subjects<F extends Fact> {

    private static final Version[] NONE = {};

    private final Class<F> there;
    private final Map<String, Version[]> bySubject = new HashMap<>();
    private int versions;

    Subjects(Class<F> there) {
        this.there = there;
    }

    /** Folds a version in; whether it is a new one. */
    boolean keep(Version told) {
        var known = bySubject.getOrDefault(told.fact().subject(), NONE);
        int at = known.length;
        while (at > 0 && known[at - 1].sequence() > told.sequence()) {
            at--;
        }
        if (at > 0 && known[at - 1].sequence() == told.sequence()) {
            return false;
        }
        bySubject.put(told.fact().subject(), with(known, at, told));
        versions++;
        return true;
    }

    /** As if nothing had ever been told of it; whether anything had. */
    boolean forget(String subject) {
        var forgotten = bySubject.remove(subject);
        versions -= forgotten == null ? 0 : forgotten.length;
        return forgotten != null;
    }

    private static Version[] with(Version[] versions, int at, Version told) {
        var more = Arrays.copyOf(versions, versions.length + 1);
        System.arraycopy(versions, at, more, at + 1, versions.length - at);
        more[at] = told;
        return more;
    }

    public int size() {
        return bySubject.size();
    }

    /** How many versions they have together. */
    int versions() {
        return versions;
    }

    /**
     * Of each subject the newest version that was known at an instant, unless it was withdrawn by it.
     *
     * @param asOf milliseconds since 1970-01-01, {@link Long#MAX_VALUE} for what is known now
     */
    public Stream<F> newest(long asOf) {
        return bySubject.values().stream().flatMap(versions -> newest(versions, asOf));
    }

    private Stream<F> newest(Version[] versions, long asOf) {
        for (int at = versions.length - 1; at >= 0; at--) {
            if (versions[at].known().toEpochMilli() <= asOf) {
                return Stream.of(versions[at].fact()).filter(there::isInstance).map(there::cast);
            }
        }
        return Stream.empty();
    }

    /** What was made of all that was known of each subject at an instant, from the first version on. */
    public <R> Stream<R> stories(long asOf, Function<List<F>, R> story) {
        return bySubject.values().stream()
                .map(versions -> known(versions, asOf))
                .filter(known -> !known.isEmpty())
                .map(story);
    }

    private List<F> known(Version[] versions, long asOf) {
        var known = new ArrayList<F>(versions.length);
        for (var version : versions) {
            if (version.known().toEpochMilli() <= asOf) {
                known.add(there.cast(version.fact()));
            }
        }
        return known;
    }
}
