package org.clientele.local.sample;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A lead of the sample: what is submitted, what was said, what happened with it, and what it signed.
 *
 * @param won null unless it became a client
 */
record SampleLead(
        String externalId,
        SampleCompany company,
        LocalDate shownOn,
        Map<String, Object> submission,
        List<Map<String, Object>> correspondence,
        List<Deed> deeds,
        @Nullable Won won) {

    /** Something that was done with it, as the API calls it, and what is said of that. */
    record Deed(String what, Map<String, Object> body) {}

    /**
     * The signature that made it a client.
     *
     * @param before the lead by which its company was a client before, null if it was none
     */
    record Won(SampleProject project, Instant at, @Nullable SampleLead before) {}

    /** The day of the signature; that of the first interest if nothing was signed. */
    LocalDate signedOn() {
        return won == null ? shownOn : won.project().signedOn();
    }

    /** Whether it became a new client, or signed again. */
    boolean isWon(boolean again) {
        return won != null && (won.before() != null) == again;
    }

    boolean isOpen() {
        return won == null && deeds.stream().noneMatch(deed -> deed.what().equals("loss"));
    }
}
