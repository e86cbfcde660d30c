package org.clientele.servicedefaults;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The words of a text as things are found by them: each once, in lower case. */
public final class SearchWords {

    private SearchWords() {}

    public static List<String> of(@Nullable String text) {
        return text == null
                ? List.of()
                : Stream.of(text.toLowerCase(Locale.ROOT).split("[\\s\\p{Cntrl}]+", -1))
                        .filter(word -> !word.isEmpty())
                        .distinct()
                        .toList();
    }
}
