package org.clientele.eventdelivery.failure;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoSocketReadTimeoutException;
import com.mongodb.MongoWriteException;
import com.mongodb.bulk.BulkWriteError;
import java.util.List;
import java.util.function.Supplier;

/** Reads the store's errors by their codes, which all compatible stores share; their texts differ. */
public final class StoreErrors {

    private static final int DUPLICATE_KEY = 11000;
    private static final int TRIES = 3;

    private StoreErrors() {}

    public static boolean isDuplicate(MongoWriteException failure) {
        return failure.getError().getCode() == DUPLICATE_KEY;
    }

    /** The positions of the duplicates in an unordered bulk; any other failure is thrown again. */
    public static List<Integer> duplicates(MongoBulkWriteException failure) {
        boolean others = failure.getWriteConcernError() != null
                || failure.getWriteErrors().stream().anyMatch(error -> error.getCode() != DUPLICATE_KEY);
        if (others) {
            throw failure;
        }
        return failure.getWriteErrors().stream().map(BulkWriteError::getIndex).toList();
    }

    /** Tries again when a connection broke: what the lost reply said is found by the command's key. */
    public static <T> T despiteBrokenConnections(Supplier<T> attempt) {
        for (int tried = 1; ; tried++) {
            try {
                return attempt.get();
            } catch (MongoSocketReadTimeoutException timedOut) {
                throw timedOut;
            } catch (MongoSocketException broken) {
                if (tried == TRIES) {
                    throw broken;
                }
            }
        }
    }
}
