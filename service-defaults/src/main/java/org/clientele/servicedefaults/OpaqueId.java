package org.clientele.servicedefaults;

import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * An id that says nothing about whom it stands for: a UUID, or what an identity provider gives out. The same as
 * {@code contracts/common/id.json}.
 */
public final class OpaqueId {

    /** For {@code @Pattern}. */
    public static final String PATTERN =
            "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|(?=.*[A-Za-z])[A-Za-z0-9_:|-]{1,64}";

    /** What to tell whoever gave something else. */
    public static final String RULE =
            "must be a UUID, or 1 to 64 letters, digits and any of _ : | - with a letter among them";

    private static final Predicate<String> MATCHER = Pattern.compile(PATTERN).asMatchPredicate();

    private OpaqueId() {}

    public static boolean is(String text) {
        return MATCHER.test(text);
    }
}
