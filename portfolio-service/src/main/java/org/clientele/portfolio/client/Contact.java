package org.clientele.portfolio.client;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whom to speak to at a client, as far as it is known. */
public record Contact(
        @Nullable String givenName,
        @Nullable String familyName,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String language) {

    public static final Contact NONE = new Contact(null, null, null, null, null);

    /** Given and family name as far as they are known; otherwise the e-mail address or phone number. */
    @Nullable
    String name() {
        var name = Stream.of(givenName, familyName).filter(Objects::nonNull).collect(Collectors.joining(" "));
        if (!name.isBlank()) {
            return name;
        }
        return email == null ? phone : email;
    }
}
