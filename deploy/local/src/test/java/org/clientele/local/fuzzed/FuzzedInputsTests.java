package org.clientele.local.fuzzed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.clientele.local.RunningPlatform;
import org.clientele.local.client.PlatformClient;
import org.clientele.local.planted.World;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Whatever is sent, no service breaks, no partition stands still and nothing is lost; what was typed is in no log and
 * in no problem. {@code deploy/local/fuzz-inputs} does the same by the million.
 */
@Tag("embedded")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FuzzedInputsTests {

    private static final long INPUTS = Long.getLong("clientele.fuzz.inputs", 2_000);
    private static final long SEED = Long.getLong("clientele.fuzz.seed", 1);
    private static final long TELL_AFTER = 1_000;

    private static final RunningPlatform PLATFORM = RunningPlatform.get();

    private final World world = new World();
    private final Set<Reader> readers = Reader.all(world.services());
    private final RightInputs right = new RightInputs(PLATFORM);
    private final PlatformClient operator = PLATFORM.as("operator");
    private final HeardLogs logs = HeardLogs.from();
    private Fuzzing.Sent sent;

    @BeforeAll
    void send() throws InterruptedException {
        sent = fuzzing().send(SEED, INPUTS, FuzzedInputsTests::tell);
        tell(sent);
        new Aftermath(PLATFORM, readers).awaitNothingToRead();
    }

    @AfterAll
    void stop() {
        logs.close();
        new Aftermath(PLATFORM, readers).endRebuilds();
    }

    @Test
    void breakNothing() {
        assertThat(sent.faults()).as("faults of seed " + SEED).isEmpty();
    }

    @Test
    void loseNothing() {
        new Aftermath(PLATFORM, readers).awaitThatSubmissionsAddUp();
        right.assertDecided(operator);
    }

    @Test
    void areParkedWholeWhereNobodyCanReadThem() {
        assertThat(sent.parked().count()).isPositive();
        sent.parked().assertWhole(operator, readers);
    }

    @Test
    void areParkedWithWhatIsWrongWithThem() {
        assertThat(logs.surprises()).as("records of seed " + SEED).isEmpty();
    }

    @Test
    void areRepeatedInNoProblem() {
        assertThat(sent.words()).as("words of seed " + SEED).isEmpty();
    }

    @Test
    void areRepeatedInNoLog() {
        assertThat(logs.lines()).as("lines of seed " + SEED).isEmpty();
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
