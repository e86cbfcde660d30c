package org.clientele.eventdelivery.listing;

import com.mongodb.client.model.Filters;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bson.conversions.Bson;

/** Finds documents by how the words begin that they have in a field. */
public record WordFilter(String field) {

    private static final Pattern MEANING = Pattern.compile("[\\\\^$.|?*+()\\[\\]{}]");

    private static final int LAST_BEFORE_SURROGATES = Character.MIN_SURROGATE - 1;

    /** What follows them is not greater in every store: some sort by code points, some by the halves of surrogates. */
    private static final Set<Integer> LAST = Set.of((int) Character.MAX_VALUE, Character.MAX_CODE_POINT);

    /** All of these must be the beginning of some word. */
    public List<Bson> beginning(List<String> words) {
        return words.stream().flatMap(this::beginning).toList();
    }

    /** The range is what any store finds by its index; the pattern leaves out what only other words put into it. */
    private Stream<Bson> beginning(String word) {
        var pattern = Filters.regex(field, "^" + literally(word));
        var from = Filters.gte(field, word);
        return LAST.contains(word.codePointBefore(word.length()))
                ? Stream.of(from, pattern)
                : Stream.of(from, Filters.lt(field, next(word)), pattern);
    }

    /** Each character that means something is escaped: not every store knows a quotation. */
    private static String literally(String word) {
        return MEANING.matcher(word).replaceAll("\\\\$0");
    }

    /** The first that does not begin like this and comes after all that do. */
    private static String next(String word) {
        var last = word.codePointBefore(word.length());
        return new StringBuilder(word)
                .delete(word.length() - Character.charCount(last), word.length())
                .appendCodePoint(last == LAST_BEFORE_SURROGATES ? Character.MAX_SURROGATE + 1 : last + 1)
                .toString();
    }
}
