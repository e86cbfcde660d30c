package org.clientele.lead.pipeline;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Who is interested, as the source gave it. */
public record Person(
        @Nullable @Size(max = 200) String givenName,
        @Nullable @Size(max = 200) String familyName,
        @Nullable @Size(max = 320) String email,
        @Nullable @Size(max = 50) String phone) {

    /** Whether it says anything about who it is. */
    public boolean namesSomebody() {
        return isText(givenName) || isText(familyName) || isText(email) || isText(phone);
    }

    private static boolean isText(@Nullable String text) {
        return text != null && !text.isBlank();
    }
}
