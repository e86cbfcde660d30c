package org.clientele.lead.lead;

import java.util.Base64;
import java.util.Collection;
import java.util.stream.Collectors;
import org.clientele.servicedefaults.Sha256;

/**
 * Stands for an entry of correspondence where its id would be too long: the first eight characters of the URL-safe
 * base64 of the SHA-256 of its id. Of 5,000 entries two share one with a probability below one in ten million.
 */
final class EntryMark {

    private static final int LENGTH = 8;

    private EntryMark() {}

    /** The marks of these, one after the other. */
    static String ofAll(Collection<String> ids) {
        return ids.stream()
                .map(id -> Base64.getUrlEncoder().encodeToString(Sha256.of(id)).substring(0, LENGTH))
                .collect(Collectors.joining());
    }
}
