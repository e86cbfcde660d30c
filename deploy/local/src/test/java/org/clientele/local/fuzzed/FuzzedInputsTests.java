package org.clientele.local.fuzzed;

import java.util.Set;
import org.assertj.core.api.SoftAssertions;
import org.clientele.local.RunningPlatform;
import org.clientele.local.planted.World;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Whatever is sent, no service breaks, no partition stands still and nothing is lost; what was typed is in no log and
 * in no problem. {@code deploy/local/fuzz-inputs} does the same by the million.
 */
@Tag("embedded")
class FuzzedInputsTests {

    private static final long INPUTS = Long.getLong("clientele.fuzz.inputs", 2_000);
    private static final long SEED = Long.getLong("clientele.fuzz.seed", 1);
    private static final long TELL_AFTER = 1_000;

    private static final RunningPlatform PLATFORM = RunningPlatform.get();

    private final World world = new World();
    private final Set<Reader> readers = Reader.all(world.services());
    private final RightInputs right = new RightInputs(PLATFORM);

    @Test
    void breakNothingAndLoseNothing() throws InterruptedException {
        var operator = PLATFORM.as("operator");
        var aftermath = new Aftermath(PLATFORM, readers);
        try (var logs = HeardLogs.from()) {
            var sent = fuzzing().send(SEED, INPUTS, FuzzedInputsTests::tell);
            tell(sent);
            var all = new SoftAssertions();
            all.assertThat(sent.faults()).as("faults of seed " + SEED).isEmpty();
            all.check(aftermath::awaitNothingToRead);
            all.check(aftermath::awaitThatSubmissionsAddUp);
            all.check(() -> right.assertDecided(operator));
            all.check(() -> sent.parked().assertWhole(operator, readers));
            all.assertThat(logs.lines()).as("what was typed and is in logs").isEmpty();
            all.assertAll();
        }
    }

    private void tell(Fuzzing.Sent sent) {
        System.out.printf(
                "fuzz: seed %d: %d inputs, answers %s, %d records that nobody can read, %d right ones%n",
                SEED, INPUTS, sent.statuses(), sent.parked().count(), right.count());
    }

    private Fuzzing fuzzing() {
        var requests = new HttpInputs(
                world,
                new RightRequests(world, "marketing-leads-0-0"),
                new Callers(PLATFORM.endpoints().identity()));
        return new Fuzzing(requests, PLATFORM.endpoints().kafka(), right);
    }

    private static void tell(long made) {
        if (made % TELL_AFTER == 0) {
            System.out.printf("fuzz: seed %d: %d of %d%n", SEED, made, INPUTS);
        }
    }
}
