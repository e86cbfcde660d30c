package org.clientele.lead.scoring;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How far the pass over all leads has come, for whichever instance goes on with it. */
public interface Passes {

    /**
     * A pass.
     *
     * @param after the last lead that is done, null at the beginning
     */
    record Pass(
            long rulesVersion, Instant startedAt, @Nullable String after, boolean finished) {}

    /** The pass of these rules; a new one if there is none or it was started before the instant. */
    Pass current(long rulesVersion, Instant startedAfter);

    /** Notes that leads are done up to this one, or that all are if it is null; answers how far anybody is by then. */
    Pass advance(Pass pass, @Nullable String after);
}
