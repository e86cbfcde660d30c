package org.clientele.servicedefaults.admission;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.Assert;

/**
 * How many requests a service works on at once, by kind, and how many more may wait for how long.
 *
 * @param calls those of callers with a token
 * @param strangers those that need no token
 * @param transfers uploads and downloads, which may take minutes
 * @param waiting how many of each kind may wait
 * @param longestWait what waits for longer is refused
 * @param downloads the paths that answer whole files, as patterns
 */
@ConfigurationProperties("clientele.http.admission")
record AdmissionProperties(
        int calls, int strangers, int transfers, int waiting, Duration longestWait, List<String> downloads) {

    AdmissionProperties {
        Assert.isTrue(
                calls > 0 && strangers > 0 && transfers > 0 && waiting >= 0,
                "clientele.http.admission must have places for calls, strangers and transfers");
    }

    /** The places of this kind. */
    Places places(RequestKind kind) {
        return switch (kind) {
            case CALL -> new Places(calls, waiting, longestWait);
            case STRANGER -> new Places(strangers, waiting, longestWait);
            case TRANSFER -> new Places(transfers, waiting, longestWait);
        };
    }
}
