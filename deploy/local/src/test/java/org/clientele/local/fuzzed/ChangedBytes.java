package org.clientele.local.fuzzed;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Bytes that were right, cut off, flipped, or with something between them that no encoding or parser expects. */
final class ChangedBytes {

    private static final byte[][] FRAGMENTS = {
        {(byte) 0xC0, (byte) 0x80},
        {(byte) 0xED, (byte) 0xA0, (byte) 0x80},
        {(byte) 0xFF, (byte) 0xFE},
        {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF},
        {0},
        {'"'},
        {'\n'},
        {'\r', '\n', '\r', '\n'},
        {','},
        {';'},
        bytes("\\ud800"),
        bytes("\\u0000"),
        bytes("1e999"),
        bytes("{\"a\":"),
        bytes("[".repeat(2_000)),
        bytes("\",\"source\":\"" + OddTexts.MARK),
        bytes("/*" + OddTexts.MARK + "*/"),
        bytes("%zz%"),
        bytes(OddTexts.MARK),
    };

    private enum Change {
        CUT,
        FLIP,
        INSERT,
        REPEAT
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record Step(Change change, int at, byte[] fragment) {}

    private static final Arbitrary<Step> STEPS = Combinators.combine(
                    Arbitraries.of(Change.values()),
                    Arbitraries.integers().between(0, 100_000),
                    Arbitraries.of(FRAGMENTS))
            .as(Step::new);

    private ChangedBytes() {}

    static Arbitrary<byte[]> of(byte[] right) {
        return STEPS.map(step -> changed(right, step));
    }

    private static byte[] changed(byte[] right, Step step) {
        int at = right.length == 0 ? 0 : step.at() % right.length;
        return switch (step.change()) {
            case CUT -> Arrays.copyOf(right, at);
            case FLIP -> flipped(right, at, 1 << (step.at() % 8));
            case INSERT ->
                joined(Arrays.copyOf(right, at), step.fragment(), Arrays.copyOfRange(right, at, right.length));
            case REPEAT -> joined(right, Arrays.copyOfRange(right, at, right.length));
        };
    }

    private static byte[] flipped(byte[] right, int at, int bit) {
        var changed = right.clone();
        if (changed.length > 0) {
            changed[at] ^= (byte) bit;
        }
        return changed;
    }

    private static byte[] joined(byte[]... parts) {
        var whole = new byte[Arrays.stream(parts).mapToInt(part -> part.length).sum()];
        int at = 0;
        for (var part : parts) {
            System.arraycopy(part, 0, whole, at, part.length);
            at += part.length;
        }
        return whole;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
