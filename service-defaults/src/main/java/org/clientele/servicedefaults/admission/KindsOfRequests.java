package org.clientele.servicedefaults.admission;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.springframework.util.AntPathMatcher;

/** Tells by method and path what kind a request is, before anything is known of who sends it. */
final class KindsOfRequests {

    private final AntPathMatcher patterns = new AntPathMatcher();
    private final Set<String> uploads;
    private final List<String> downloads;
    private final List<String> open;

    /**
     * @param uploads the paths, to the letter, that take a POST of any length
     * @param downloads patterns of the paths that answer whole files
     * @param open patterns of the paths that need no token
     */
    KindsOfRequests(Set<String> uploads, List<String> downloads, List<String> open) {
        this.uploads = uploads;
        this.downloads = downloads;
        this.open = open;
    }

    /** The path is taken as the container has deciphered it: however it is written, it is the same kind. */
    RequestKind of(HttpServletRequest request) {
        var path = request.getServletPath();
        boolean upload = request.getMethod().equals("POST") && uploads.contains(path);
        if (upload || matches(downloads, path)) {
            return RequestKind.TRANSFER;
        }
        return matches(open, path) ? RequestKind.STRANGER : RequestKind.CALL;
    }

    private boolean matches(List<String> some, String path) {
        return some.stream().anyMatch(pattern -> patterns.match(pattern, path));
    }
}
