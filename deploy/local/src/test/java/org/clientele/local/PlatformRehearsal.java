package org.clientele.local;

import java.nio.file.Path;
import org.clientele.testkit.Rehearsal;

/** One rehearsal of the whole platform, for all processes of its parts that tests start. */
public final class PlatformRehearsal {

    private PlatformRehearsal() {}

    private static final class Once {

        private static final Rehearsal ENDED = Rehearsal.of(LocalPlatform.class, "--rehearse", "--data=" + data());

        private static Path data() {
            return Path.of("target", "rehearsal-" + ProcessHandle.current().pid());
        }
    }

    public static Rehearsal once() {
        return Once.ENDED;
    }
}
