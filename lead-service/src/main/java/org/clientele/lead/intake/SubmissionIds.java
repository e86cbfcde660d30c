package org.clientele.lead.intake;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;
import org.clientele.servicedefaults.KeyedIds;
import org.springframework.stereotype.Component;

/**
 * Ids that follow from what a submission is, so that a repeat meets the first. They are keyed: a source may call a
 * submission by an address, and the id is published.
 */
@Component
public final class SubmissionIds {

    private static final UUID NAMESPACE = UUID.fromString("b7f4b2f0-9c67-5d0b-a5b4-0e8b8a4f6d21");

    private final KeyedIds ids;

    public SubmissionIds(KeyedIds ids) {
        this.ids = ids;
    }

    /** The id of what a source calls so. */
    public String ofSource(String source, String externalId) {
        return keyed("submission|" + source.length() + "|" + source + "|" + externalId);
    }

    /** The id of what has another content than the one that had this id first. */
    String beside(String submissionId, String digest) {
        return keyed("beside|" + submissionId + "|" + digest);
    }

    /** The id of what was refused that would have this id: it takes it from nothing that may have it. */
    public String refused(String submissionId) {
        return keyed("refused|" + submissionId);
    }

    /** The id of what arrived as this event. */
    public String ofEvent(String eventSource, String eventId) {
        return keyed("event|" + eventSource.length() + "|" + eventSource + "|" + eventId);
    }

    /** The id of what arrived as this row of an import. */
    public String ofRow(String importId, long row) {
        return keyed("row|" + importId + "|" + row);
    }

    /** The id of what was filled in with this key: sent once more it is the same, with another content it is not. */
    public String ofForm(String formId, String key, String content) {
        return keyed("form|" + formId + "|" + key.length() + "|" + key + "|" + content);
    }

    /** A later import may bring the same submission again after an earlier one was reverted: that is another lead. */
    static String leadId(String submissionId, String importId) {
        return id("lead|" + importId + "|" + submissionId);
    }

    static String leadId(String submissionId) {
        return id("lead|" + submissionId);
    }

    private String keyed(String name) {
        return id(ids.of("submission", name));
    }

    private static String id(String name) {
        return UuidCreator.getNameBasedSha1(NAMESPACE, name).toString();
    }
}
