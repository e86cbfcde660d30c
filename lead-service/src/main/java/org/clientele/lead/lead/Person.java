package org.clientele.lead.lead;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Who is interested, as the source gave it.
 *
 * @param language the language to speak with it (BCP 47, for example {@code de} or {@code fr-CH})
 */
public record Person(
        @Nullable @Size(max = 200) String givenName,
        @Nullable @Size(max = 200) String familyName,
        @Nullable @Size(max = 320) String email,
        @Nullable @Size(max = 50) String phone,

        @Nullable @Pattern(regexp = "[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*") @Size(max = 35)
        String language) {

    /** Nothing is said of it. */
    public static final Person NONE = new Person(null, null, null, null, null);

    /** Whether it says anything about who it is. */
    public boolean namesSomebody() {
        return isText(givenName) || isText(familyName) || isText(email) || isText(phone);
    }

    private static boolean isText(@Nullable String text) {
        return text != null && !text.isBlank();
    }
}
