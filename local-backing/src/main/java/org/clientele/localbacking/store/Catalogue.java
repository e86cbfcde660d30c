package org.clientele.localbacking.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** Which collections and indexes there are, and which space the keys of each are in. */
final class Catalogue {

    private static final Space SPACE = new Space(0);
    private static final Space BEYOND_ALL = new Space(Integer.MAX_VALUE);
    private static final String SEPARATOR = "\0";

    private final Storage storage;
    private final AtomicInteger last;

    Catalogue(Storage storage) {
        this.storage = storage;
        this.last = new AtomicInteger(clean());
    }

    /** The names of all databases that ever had a collection. */
    Stream<String> databases() {
        return storage.scan(SPACE.all(), false)
                .map(entry -> new String(Space.within(entry.key()), UTF_8))
                .map(name -> name.substring(0, name.indexOf(SEPARATOR)))
                .distinct();
    }

    /** Where the documents of a collection are; they keep the place whatever becomes of the command. */
    synchronized Place documents(String database, String collection) {
        var key = key(database, collection);
        return find(key).orElseGet(() -> storage.atOnce(() -> add(key)));
    }

    /** Where the entries of an index are; a new place is to be filled within the same command. */
    Place index(String database, String collection, String index) {
        var key = key(database, collection, index);
        return find(key).orElseGet(() -> add(key));
    }

    /** Remembers that the index has entries of arrays. */
    void hasArrays(Place place) {
        storage.put(place.key(), value(place.space(), true));
    }

    void drop(Place place) {
        storage.delete(place.key());
        storage.drop(place.space());
    }

    private Optional<Place> find(byte[] key) {
        return Optional.ofNullable(storage.get(key))
                .map(value -> new Place(key, Space.of(value), value[Space.PREFIX] == 1, false));
    }

    private Place add(byte[] key) {
        var space = new Space(last.incrementAndGet());
        storage.put(key, value(space, false));
        return new Place(key, space, false, true);
    }

    private static byte[] key(String... names) {
        return SPACE.key(String.join(SEPARATOR, names).getBytes(UTF_8));
    }

    private static byte[] value(Space space, boolean arrays) {
        return ByteBuffer.allocate(Space.PREFIX + 1)
                .putInt(space.number())
                .put((byte) (arrays ? 1 : 0))
                .array();
    }

    /** Deletes what a kill left behind between a drop and its cleaning; returns the last number in use. */
    private int clean() {
        var used = new TreeSet<Integer>();
        used.add(SPACE.number());
        storage.scan(SPACE.all(), false)
                .map(entry -> Space.of(entry.value()).number())
                .forEach(used::add);
        for (var number : used) {
            var next = used.higher(number);
            clean(number, next == null ? BEYOND_ALL.number() : next);
        }
        return used.last();
    }

    private void clean(int from, int to) {
        var between = new KeyRange(KeyRange.after(new Space(from).key()), new Space(to).key());
        if (storage.scan(between, false).findFirst().isPresent()) {
            storage.clear(between);
        }
    }
}
