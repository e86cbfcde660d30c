package org.clientele.eventdelivery.relay;

import java.time.Instant;
import org.clientele.eventdelivery.aggregate.Wakeups;
import org.clientele.eventdelivery.background.Background;
import org.clientele.eventdelivery.background.DueWork;

/** Wakes the work that a write leaves, in whichever instance it is done. */
record AfterWrites(Background background, DueWork dueWork) implements Wakeups {

    @Override
    public void unpublished(int shard) {
        background.wake(ShardRelay.name(shard));
    }

    @Override
    public void due(String collection, int shard, Instant at) {
        dueWork.due(collection, shard, at);
    }
}
