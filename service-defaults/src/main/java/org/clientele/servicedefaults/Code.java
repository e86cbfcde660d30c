package org.clientele.servicedefaults;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A word of a list or a configuration, which may be published for ever: no name as people write it, no address and no
 * phone number is one. The same as {@code contracts/common/code.json}.
 */
public final class Code {

    /** For {@code @Pattern}. */
    public static final String PATTERN = "(?=.*[a-z])(?!.*[0-9]{6})[a-z0-9-]{1,64}";

    /** What to tell whoever gave something else. */
    public static final String RULE =
            "must be 1 to 64 small letters, digits and hyphens, with a letter and without six digits in a row";

    private static final Predicate<String> MATCHER = Pattern.compile(PATTERN).asMatchPredicate();

    private Code() {}

    public static boolean is(String text) {
        return MATCHER.test(text);
    }

    /** A word of a configuration. */
    public static String require(String word) {
        if (!is(word)) {
            throw new IllegalArgumentException("'" + word + "' " + RULE);
        }
        return word;
    }

    /** What somebody wrote, if it is a code; null otherwise. */
    public static @Nullable String from(@Nullable String text) {
        return text != null && is(text) ? text : null;
    }

    /** The code of a constant: its name in small letters, with hyphens. */
    public static String of(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The constant that has this code. */
    public static <E extends Enum<E>> Optional<E> constant(Class<E> constants, String code) {
        return EnumSet.allOf(constants).stream()
                .filter(constant -> of(constant.name()).equals(code))
                .findFirst();
    }
}
