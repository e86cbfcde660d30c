package org.clientele.portfolio.onboarding;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What was exchanged with a lead, and with those that are part of it, before it was converted.
 *
 * @param count how many entries the client has when its history is complete
 * @param entryIds which they are, as far as the lead has named them
 * @param olderMarks of further ones the first eight characters of the URL-safe base64 of the SHA-256 of the id, one
 *     after the other; null if there are none
 */
public record AnnouncedHistory(
        int count, List<String> entryIds, @Nullable String olderMarks) {

    private static final int MARK = 8;

    boolean isMarked() {
        return olderMarks != null;
    }

    /** Whether all that is marked is among these. */
    boolean hasMarked(List<String> ids) {
        var missing = marks();
        var sha256 = sha256();
        ids.forEach(id -> missing.remove(mark(sha256.digest(id.getBytes(StandardCharsets.UTF_8)))));
        return missing.isEmpty();
    }

    private Set<String> marks() {
        var marks = new HashSet<String>();
        if (olderMarks != null) {
            for (int at = 0; at + MARK <= olderMarks.length(); at += MARK) {
                marks.add(olderMarks.substring(at, at + MARK));
            }
        }
        return marks;
    }

    private static String mark(byte[] digest) {
        return Base64.getUrlEncoder().encodeToString(digest).substring(0, MARK);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
