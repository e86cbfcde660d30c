package org.clientele.servicedefaults;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** Where a list goes on: the sort values and the id of the last item seen, opaque to callers. */
public record Cursor(List<String> values) {

    private static final JsonMapper JSON = JsonMapper.shared();

    public static Cursor after(String... values) {
        return new Cursor(List.of(values));
    }

    /**
     * Reads a cursor of so many values.
     *
     * @throws ProblemException 400 {@code invalid-cursor} for anything that {@link #encoded} has not written
     */
    public static Cursor decode(String text, int size) {
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

    /** The answer to a cursor whose values are none of the list that it came to. */
    public static ProblemException invalid() {
        return new ProblemException(GeneralProblem.INVALID_CURSOR, "This is no cursor of this list.")
                .field("cursor", "must be the next of an earlier page");
    }
}
