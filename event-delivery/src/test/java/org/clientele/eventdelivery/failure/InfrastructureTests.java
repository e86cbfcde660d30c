package org.clientele.eventdelivery.failure;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoOperationTimeoutException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.MongoWriteException;
import com.mongodb.ServerAddress;
import com.mongodb.WriteError;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.bulk.WriteConcernError;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A store that is away is waited for; what it refuses for good is not. */
class InfrastructureTests {

    private static final ServerAddress SERVER = new ServerAddress();
    private static final int DUPLICATE = 11000;
    private static final int UNREACHABLE = 6;
    private static final int WRITE_CONFLICT = 112;
    private static final int TOOK_TOO_LONG = 50;

    @ParameterizedTest
    @ValueSource(
            ints = {
                UNREACHABLE,
                8,
                13,
                43,
                70,
                89,
                91,
                112,
                133,
                175,
                189,
                216,
                237,
                262,
                291,
                314,
                384,
                9001,
                10107,
                11600,
                11602,
                13388,
                13435,
                13436,
                999_999
            })
    void waitsForAStoreThatCannotNow(int code) {
        assertThat(Infrastructure.isAway(bulk(code))).isTrue();
        assertThat(Infrastructure.isAway(write(code))).isTrue();
        assertThat(Infrastructure.isAway(new IllegalStateException(command(code))))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 9, 14, 57, 66, 121, DUPLICATE, 10334, 17419})
    void doesNotWaitForWhatIsRefused(int code) {
        assertThat(Infrastructure.isAway(bulk(code))).isFalse();
        assertThat(Infrastructure.isAway(write(code))).isFalse();
        assertThat(Infrastructure.isAway(command(code))).isFalse();
    }

    /** One shard of several cannot be reached: nothing is said of the others' duplicates. */
    @Test
    void waitsWhenSomeOfManyWritesMetAShardThatIsAway() {
        assertThat(Infrastructure.isAway(bulk(DUPLICATE, UNREACHABLE, DUPLICATE)))
                .isTrue();
    }

    @Test
    void waitsForWhatIsWrittenAndNotConfirmed() {
        var unconfirmed =
                new WriteConcernError(64, "WriteConcernFailed", "waiting for replication", new BsonDocument());
        assertThat(Infrastructure.isAway(bulk(List.of(), unconfirmed))).isTrue();
        assertThat(Infrastructure.isAway(new MongoTimeoutException("no server")))
                .isTrue();
    }

    @Test
    void waitsForAStoreThatTookTooLong() {
        assertThat(Infrastructure.isAway(new MongoOperationTimeoutException("time limit")))
                .isTrue();
        assertThat(Infrastructure.isAway(command(TOOK_TOO_LONG))).isTrue();
    }

    @Test
    void tellsWhatAllWaitForFromWhatOneAggregateWaitsFor() {
        var hot = new TooBusyException("lead-1", 5);
        assertThat(Infrastructure.isAway(hot)).isTrue();
        assertThat(Infrastructure.isAwayForAll(hot)).isFalse();
        assertThat(Infrastructure.isAwayForAll(command(WRITE_CONFLICT))).isFalse();
        assertThat(Infrastructure.isAwayForAll(new MongoTimeoutException("no server")))
                .isTrue();
    }

    private static MongoBulkWriteException bulk(int... codes) {
        var errors = IntStream.range(0, codes.length)
                .mapToObj(at -> new BulkWriteError(codes[at], Arrays.toString(codes), new BsonDocument(), at))
                .toList();
        return bulk(errors, null);
    }

    private static MongoBulkWriteException bulk(List<BulkWriteError> errors, @Nullable WriteConcernError unconfirmed) {
        return new MongoBulkWriteException(BulkWriteResult.unacknowledged(), errors, unconfirmed, SERVER, Set.of());
    }

    private static MongoWriteException write(int code) {
        return new MongoWriteException(new WriteError(code, "refused", new BsonDocument()), SERVER, Set.of());
    }

    private static MongoCommandException command(int code) {
        return new MongoCommandException(new BsonDocument("code", new BsonInt32(code)), SERVER);
    }
}
