package org.clientele.portfolio.correspondence;

import java.time.Instant;
import java.util.List;
import org.clientele.eventdelivery.event.By;
import org.jspecify.annotations.Nullable;

/** Messages of leads and of clients. */
public final class CorrespondenceFixture {

    private CorrespondenceFixture() {}

    public static Correspondences.Numbered ofLead(String id, String leadId) {
        return entry(id, leadId, null, 1, "Hello");
    }

    public static Correspondences.Numbered entry(
            String id, @Nullable String leadId, @Nullable String clientId, long sequence, String subject) {
        var entry = new Correspondence(
                id,
                leadId,
                clientId,
                "email",
                "inbound",
                Instant.parse("2026-03-02T10:00:00Z"),
                subject,
                "Text",
                new SocialTouch("linkedin", "comment"),
                List.of("ada@sommer.example"),
                By.http("anna-berg"));
        return new Correspondences.Numbered(entry, sequence);
    }
}
