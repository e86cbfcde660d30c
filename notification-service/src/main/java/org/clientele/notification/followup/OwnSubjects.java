package org.clientele.notification.followup;

import org.clientele.servicedefaults.NotYoursException;
import org.clientele.servicedefaults.Reach;
import org.springframework.stereotype.Service;

/**
 * Keeps people from planning what is owed to leads and clients that are out of their reach, which would look cared for
 * by that.
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
     * @throws NotYoursException if it is out of the author's reach
     */
    void requireOpen(Subject subject, Author author) {
        if (!author.reach().isEverybody() && isSomebodyElses(whole(subject), author.reach())) {
            throw new NotYoursException(
                    switch (subject.kind()) {
                        case LEAD -> "The lead";
                        case CLIENT -> "The client";
                    },
                    subject.id());
        }
    }

    private boolean isSomebodyElses(Subject subject, Reach reach) {
        return owners.of(subject)
                .filter(owned -> !reach.contains(owned.salespersonId()))
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
