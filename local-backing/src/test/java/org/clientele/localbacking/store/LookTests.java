package org.clientele.localbacking.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a command may look at, in a time that the tests make. */
class LookTests {

    private static final Space ONE = new Space(1);

    private final AtomicLong nanos = new AtomicLong();
    private final Look unlimited = Look.of(new Document(), nanos::get);
    private final Look limited = Look.of(new Document("maxTimeMS", 5), nanos::get);

    @AutoClose
    private final Storage storage = new Storage(Engine.inMemory());

    @BeforeEach
    void storeThree() {
        storage.atomically(() -> {
            for (int key = 1; key <= 3; key++) {
                storage.put(key(key), new byte[] {1});
            }
            return storage;
        });
    }

    @Test
    void countsWhatIsReadByKeyAndInOrder() {
        storage.looking(unlimited, () -> storage.get(key(2)));
        assertThat(unlimited.examined()).isOne();
        assertThat(storage.looking(unlimited, this::all)).isEqualTo(3);
        assertThat(unlimited.examined()).isEqualTo(4);
    }

    @Test
    void endsACommandWhoseTimeIsOver() {
        nanos.set(Duration.ofMillis(5).toNanos());
        assertThat(storage.looking(limited, this::all)).isEqualTo(3);
        nanos.incrementAndGet();
        assertThatThrownBy(() -> storage.looking(limited, this::all))
                .isInstanceOfSatisfying(
                        MongoServerError.class, e -> assertThat(e.getCode()).isEqualTo(Look.MAX_TIME_EXPIRED));
        assertThat(storage.looking(unlimited, this::all)).isEqualTo(3);
    }

    private static byte[] key(int number) {
        return ONE.key(new byte[] {(byte) number});
    }

    private long all() {
        return storage.scan(ONE.all(), false).count();
    }
}
