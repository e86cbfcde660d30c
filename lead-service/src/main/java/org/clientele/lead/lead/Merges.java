package org.clientele.lead.lead;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a lead took in, in this order, and what it went into. The values that it took lie on top of one another like
 * sheets of paper: any of them can be taken out, and what somebody wrote on top stays.
 */
public record Merges(List<Absorption> absorbed, @Nullable MergedInto into, List<GivenBack> givenBack) {

    public static final Merges NONE = new Merges(List.of(), null, List.of());

    /** So many are remembered: each only until the other lead is a lead of its own. */
    private static final int MOST_GIVEN_BACK = 20;

    Optional<Absorption> absorption(String mergeId) {
        return absorbed.stream().filter(one -> one.mergeId().equals(mergeId)).findFirst();
    }

    /** What was given back by this merge. */
    public Optional<GivenBack> givenBack(String mergeId) {
        return givenBack.stream().filter(one -> one.mergeId().equals(mergeId)).findFirst();
    }

    /** The client that one of those it took in is for. */
    @Nullable
    String clientId() {
        return absorbed.stream()
                .map(Absorption::clientId)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** What it went into; whoever asks knows that there is something. */
    MergedInto requireInto() {
        return Objects.requireNonNull(into);
    }

    Merges plus(Absorption absorption) {
        var all = new ArrayList<>(absorbed);
        all.add(absorption);
        return new Merges(all, into, givenBack);
    }

    Merges into(@Nullable MergedInto other) {
        return new Merges(absorbed, other, givenBack);
    }

    /** What the lead would say if it had not taken in this one. */
    Details without(Absorption gone, Details now) {
        var later = later(gone);
        var fields = now.fields();
        var before = gone.displaced().fields();
        for (var field : gone.taken()) {
            if (later.stream().noneMatch(one -> one.taken().contains(field))) {
                setOrRemove(fields, field, before.get(field));
            }
        }
        return Details.of(fields);
    }

    private static void setOrRemove(Map<String, Object> fields, String field, @Nullable Object value) {
        if (value == null) {
            fields.remove(field);
        } else {
            fields.put(field, value);
        }
    }

    /** The others; the next one to have taken a field lies on what was under this one. */
    Merges without(Absorption gone) {
        var inherited = new LinkedHashSet<>(gone.taken());
        var others = new ArrayList<>(absorbed.subList(0, absorbed.indexOf(gone)));
        for (var one : later(gone)) {
            var field = new LinkedHashSet<>(one.taken());
            field.retainAll(inherited);
            others.add(one.displacing(field, gone.displaced()));
            inherited.removeAll(field);
        }
        return new Merges(others, into, givenBack);
    }

    private List<Absorption> later(Absorption than) {
        return absorbed.subList(absorbed.indexOf(than) + 1, absorbed.size());
    }

    /** The same after somebody changed these fields. */
    Merges forgetting(Collection<String> changed) {
        return changed.isEmpty() || absorbed.isEmpty()
                ? this
                : new Merges(
                        absorbed.stream().map(one -> one.forgetting(changed)).toList(), into, givenBack);
    }

    Merges plus(GivenBack back) {
        var all = new ArrayList<>(givenBack);
        all.add(back);
        return new Merges(absorbed, into, all.subList(Math.max(0, all.size() - MOST_GIVEN_BACK), all.size()));
    }
}
