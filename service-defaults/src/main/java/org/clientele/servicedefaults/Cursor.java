package org.clientele.servicedefaults;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Where a list goes on: the sort values and the id of the last item seen, opaque to callers. */
public record Cursor(List<String> values) {

    private static final JsonMapper JSON = JsonMapper.shared();

    public static Cursor after(String... values) {
        return new Cursor(List.of(values));
    }

    /**
     * What a list is ordered by, each item with another value, at the last one seen; null before the first.
     *
     * @throws ProblemException 400 {@code invalid-cursor} for what is no cursor of such a list
     */
    public static @Nullable String last(@Nullable String text) {
        return last(text, Function.identity());
    }

    /**
     * The same where the values are no texts.
     *
     * @param value makes the value of its text, or throws an exception
     */
    public static <V> @Nullable V last(@Nullable String text, Function<String, V> value) {
        return text == null ? null : read(decode(text, 1).values().getFirst(), value);
    }

    static <V> V read(String text, Function<String, V> value) {
        try {
            return value.apply(text);
        } catch (IllegalArgumentException | DateTimeException ofAnotherList) {
            throw invalid();
        }
    }

    /**
     * Reads a cursor of so many values.
     *
     * @throws ProblemException 400 {@code invalid-cursor} for anything that {@link #encoded} has not written
     */
    static Cursor decode(String text, int size) {
        try {
            var json = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            var values = Arrays.asList(JSON.readValue(json, String[].class));
            if (values.size() == size && !values.contains(null)) {
                return new Cursor(List.copyOf(values));
            }
        } catch (RuntimeException e) {
            throw invalid();
        }
        throw invalid();
    }

    public String encoded() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(JSON.writeValueAsBytes(values));
    }

    private static ProblemException invalid() {
        return new ProblemException(GeneralProblem.INVALID_CURSOR, "This is no cursor of this list.")
                .field("cursor", "must be the next of an earlier page");
    }
}
