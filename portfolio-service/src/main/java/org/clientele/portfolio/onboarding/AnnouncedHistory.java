package org.clientele.portfolio.onboarding;

import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.clientele.servicedefaults.Sha256;
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

    /** Which entries they are that it named; all of them have to be there. */
    List<String> named() {
        return entryIds.stream().distinct().toList();
    }

    /** Whether it named all, so that no others have to be looked at. */
    boolean isAllNamed() {
        return olderMarks == null && count <= named().size();
    }

    /** Nothing was looked at of it yet. */
    CompleteHistories.Comparison unseen() {
        return new CompleteHistories.Comparison(null, 0, marks());
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

    static String mark(String id) {
        return Base64.getUrlEncoder().encodeToString(Sha256.of(id)).substring(0, MARK);
    }
}
