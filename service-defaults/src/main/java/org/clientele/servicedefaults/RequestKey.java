package org.clientele.servicedefaults;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/**
 * What makes two requests the same: the caller and its {@code Idempotency-Key}. Without the header each request is its
 * own.
 *
 * @param key what the caller gave, as a keyed hash; or one of its own
 * @param bodyHash SHA-256 of the body, in hexadecimal: the same key with another body is another request
 * @param given whether the caller sent a key
 */
public record RequestKey(String caller, String key, String bodyHash, boolean given) {

    private static final UUID NAMESPACE = UUID.fromString("6f1a2d38-93a5-5d0e-9d6b-0b6f2e9f3c41");

    /** The id of what this request creates: the same for every repeat of it. */
    public String derivedId(String kind) {
        return UuidCreator.getNameBasedSha1(NAMESPACE, kind + "|" + caller + "|" + key)
                .toString();
    }
}
