package org.clientele.analytics.facts;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Numbers ids from 0 in the order in which they come. A UUID takes 16 bytes and its place in a table of numbers,
 * whatever else may be an id is kept as text. Once an id has a number, it may be read by threads that do not write.
 */
public final class Ids {

    /** Of an id that has none. */
    public static final int UNKNOWN = -1;

    private static final int EMPTY = -1;
    private static final int UUID_LENGTH = 36;

    /** Both halves of each UUID; a larger copy is given out when it is complete. */
    private volatile long[] halves = new long[32];

    private volatile int size;
    private final Map<Integer, String> texts = new ConcurrentHashMap<>();
    private final Map<String, Integer> ofTexts = new ConcurrentHashMap<>();
    /** A larger copy is given out when it is complete, too. */
    private volatile int[] table = emptyTable(16);

    /** The number of an id, a new one if it has none. */
    int number(String id) {
        var uuid = uuid(id);
        return uuid == null ? numberOfText(id) : numberOf(uuid);
    }

    /** The number of an id, {@link #UNKNOWN} if it has none. */
    public int find(String id) {
        var uuid = uuid(id);
        if (uuid == null) {
            return ofTexts.getOrDefault(id, UNKNOWN);
        }
        var numbers = table; // whoever writes may give out another one meanwhile
        return numbers[slot(numbers, uuid.getMostSignificantBits(), uuid.getLeastSignificantBits())];
    }

    public String id(int number) {
        var text = texts.get(number);
        return text == null ? new UUID(high(number), low(number)).toString() : text;
    }

    /** As the ids compare as texts. */
    public int compare(int number, int other) {
        if (isText(number) || isText(other)) {
            return id(number).compareTo(id(other));
        }
        int byHigh = Long.compareUnsigned(high(number), high(other));
        return byHigh == 0 ? Long.compareUnsigned(low(number), low(other)) : byHigh;
    }

    public int size() {
        return size;
    }

    /** All that have a number now, by their numbers. It may be read while others get one, and does not grow. */
    public List<String> list() {
        int ends = size;
        return new AbstractList<>() {
            @Override
            public String get(int number) {
                return id(Objects.checkIndex(number, ends));
            }

            @Override
            public int size() {
                return ends;
            }
        };
    }

    private long high(int number) {
        return halves[2 * number];
    }

    private long low(int number) {
        return halves[2 * number + 1];
    }

    private boolean isText(int number) {
        return !texts.isEmpty() && texts.containsKey(number);
    }

    private int numberOfText(String id) {
        var known = ofTexts.get(id);
        if (known != null) {
            return known;
        }
        int number = add(0, 0);
        texts.put(number, id);
        ofTexts.put(id, number);
        return number;
    }

    private int numberOf(UUID uuid) {
        int slot = slot(table, uuid.getMostSignificantBits(), uuid.getLeastSignificantBits());
        if (table[slot] == EMPTY) {
            table[slot] = add(uuid.getMostSignificantBits(), uuid.getLeastSignificantBits());
            int number = table[slot];
            growIfNeeded();
            return number;
        }
        return table[slot];
    }

    private int add(long highHalf, long lowHalf) {
        var room = halves;
        if (2 * size == room.length) {
            room = Arrays.copyOf(room, 2 * room.length);
        }
        room[2 * size] = highHalf;
        room[2 * size + 1] = lowHalf;
        halves = room;
        int number = size;
        size = number + 1;
        return number;
    }

    /** Half of the table stays empty, so that looking on ends soon. */
    private void growIfNeeded() {
        if (size * 2L > table.length) {
            var larger = emptyTable(table.length * 2);
            for (int number : table) {
                if (number != EMPTY) {
                    larger[slot(larger, high(number), low(number))] = number;
                }
            }
            table = larger;
        }
    }

    private int slot(int[] numbers, long highHalf, long lowHalf) {
        int mask = numbers.length - 1;
        int slot = hash(highHalf, lowHalf) & mask;
        while (numbers[slot] != EMPTY && !isAt(numbers[slot], highHalf, lowHalf)) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private boolean isAt(int number, long highHalf, long lowHalf) {
        return high(number) == highHalf && low(number) == lowHalf;
    }

    private static int hash(long highHalf, long lowHalf) {
        long mixed = (highHalf ^ Long.rotateLeft(lowHalf, 32)) * 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> 32);
    }

    private static int[] emptyTable(int length) {
        var numbers = new int[length];
        Arrays.fill(numbers, EMPTY);
        return numbers;
    }

    /** Null for what is no UUID in its usual form. */
    private static @Nullable UUID uuid(String id) {
        if (id.length() != UUID_LENGTH || id.charAt(8) != '-') {
            return null;
        }
        try {
            var uuid = UUID.fromString(id);
            return uuid.toString().equals(id) ? uuid : null;
        } catch (IllegalArgumentException otherId) {
            return null;
        }
    }
}
