package org.clientele.lead.lead;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Collection;
import java.util.stream.Collectors;

/**
 * Stands for an entry of correspondence where its id would be too long: the first eight characters of the URL-safe
 * base64 of the SHA-256 of its id. Of 5,000 entries two share one with a probability below one in ten million.
 */
final class EntryMark {

    private static final int LENGTH = 8;

    private EntryMark() {}

    /** The marks of these, one after the other. */
    static String ofAll(Collection<String> ids) {
        var sha256 = sha256();
        return ids.stream()
                .map(id -> Base64.getUrlEncoder()
                        .encodeToString(sha256.digest(id.getBytes(StandardCharsets.UTF_8)))
                        .substring(0, LENGTH))
                .collect(Collectors.joining());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
