package org.clientele.analytics.segments;

import java.util.HashSet;
import java.util.Set;

/**
 * Words of a field.
 *
 * @param allBut whether all others are meant
 * @param unknown whether a client without one matches
 */
record Words(Field field, Set<String> words, boolean allBut, boolean unknown) implements Values {

    Words {
        words = Set.copyOf(words);
    }

    static Words of(Field field, Set<String> words) {
        return new Words(field, words, false, false);
    }

    @Override
    public boolean isEmpty() {
        return !unknown && (allBut ? isEverything() : words.isEmpty());
    }

    private boolean isEverything() {
        return !field.words().isEmpty() && words.containsAll(field.words());
    }

    @Override
    public Words complement() {
        return new Words(field, words, !allBut, field.isPerhapsUnknown() && !unknown);
    }

    @Override
    public Words and(Values others) {
        var other = (Words) others;
        boolean both = unknown && other.unknown;
        if (allBut && other.allBut) {
            var excluded = new HashSet<>(words);
            excluded.addAll(other.words);
            return new Words(field, excluded, true, both);
        }
        var named = allBut ? other : this;
        var limiting = allBut ? this : other;
        var left = new HashSet<>(named.words);
        left.removeIf(word -> !limiting.has(word));
        return new Words(field, left, false, both);
    }

    private boolean has(String word) {
        return allBut != words.contains(word);
    }
}
