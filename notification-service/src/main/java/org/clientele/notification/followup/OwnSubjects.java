package org.clientele.notification.followup;

import org.clientele.servicedefaults.NotYoursException;
import org.springframework.stereotype.Service;

/**
 * Keeps salespeople from planning what is owed to the leads and clients of others, which would look cared for by that.
 *
 * <p>Of whom nothing was heard yet they may plan for: whoever was just given a lead shall not be told to wait, and what
 * somebody else plans in these seconds is there for everybody to see, with its author.
 */
@Service
public class OwnSubjects {

    private final Owners owners;
    private final MergedLeads merged;

    public OwnSubjects(Owners owners, MergedLeads merged) {
        this.owners = owners;
        this.merged = merged;
    }

    /**
     * Refuses what is somebody else's.
     *
     * @throws NotYoursException if it is, and the author may change only what is its own
     */
    void requireOpen(Subject subject, Author author) {
        if (author.ownOnly() && isSomebodyElses(whole(subject), author.by().actor())) {
            throw new NotYoursException(
                    switch (subject.kind()) {
                        case LEAD -> "The lead";
                        case CLIENT -> "The client";
                    },
                    subject.id());
        }
    }

    private boolean isSomebodyElses(Subject subject, String salespersonId) {
        return owners.of(subject)
                .filter(owned -> !salespersonId.equals(owned.salespersonId()))
                .isPresent();
    }

    /** What is owed to a part of a lead is shown with the whole. */
    private Subject whole(Subject subject) {
        return switch (subject.kind()) {
            case LEAD -> Subject.lead(merged.wholeOf(subject.id()));
            case CLIENT -> subject;
        };
    }
}
