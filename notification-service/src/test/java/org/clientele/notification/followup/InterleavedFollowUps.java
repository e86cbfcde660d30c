package org.clientele.notification.followup;

import java.time.Clock;
import java.util.List;
import org.clientele.eventdelivery.aggregate.Beginning;
import org.clientele.eventdelivery.aggregate.Command;
import org.clientele.eventdelivery.aggregate.Creation;
import org.clientele.eventdelivery.aggregate.Versioned;

/** Lets something happen before a write: a crash, or what somebody else does. */
final class InterleavedFollowUps extends InMemoryFollowUps {

    private int writes;
    private int at;
    private Runnable happening = () -> {};

    InterleavedFollowUps(Clock clock) {
        super(clock);
    }

    /** Before the write of that number from now on, 1 being the next. */
    void before(int write, Runnable what) {
        at = writes + write;
        happening = what;
    }

    private void write() {
        writes++;
        if (writes == at) {
            happening.run();
        }
    }

    @Override
    public synchronized List<Creation<FollowUp>> createAll(List<Beginning<FollowUp, FollowUpEvent>> all) {
        write();
        return super.createAll(all);
    }

    @Override
    public synchronized List<Versioned<FollowUp>> changeAll(List<Command<FollowUp, FollowUpEvent>> commands) {
        write();
        return super.changeAll(commands);
    }
}
