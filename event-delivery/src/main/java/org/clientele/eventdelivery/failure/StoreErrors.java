package org.clientele.eventdelivery.failure;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoSocketReadTimeoutException;
import com.mongodb.MongoWriteException;
import com.mongodb.bulk.BulkWriteError;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** Reads the store's errors by their codes, which all compatible stores share; their texts differ. */
public final class StoreErrors {

    private static final int DUPLICATE_KEY = 11000;
    private static final int TRIES = 3;

    /**
     * What says nothing against what was to be written: a node or shard that cannot be reached or is not the primary,
     * steps down or shuts down, a routing table that is out of date, and what took too long or met others at work. The
     * numbers are those of MongoDB's {@code error_codes.yml}.
     */
    private static final Set<Integer> TRANSIENT = Set.of(
            6, // HostUnreachable
            7, // HostNotFound
            24, // LockTimeout
            46, // LockBusy
            50, // MaxTimeMSExpired
            63, // StaleShardVersion
            64, // WriteConcernFailed
            82, // NoProgressMade
            89, // NetworkTimeout
            91, // ShutdownInProgress
            112, // WriteConflict
            133, // FailedToSatisfyReadPreference
            134, // ReadConcernMajorityNotAvailableYet
            150, // StaleEpoch
            189, // PrimarySteppedDown
            202, // NetworkInterfaceExceededTimeLimit
            262, // ExceededTimeLimit
            9001, // SocketException
            10107, // NotWritablePrimary
            11600, // InterruptedAtShutdown
            11601, // Interrupted
            11602, // InterruptedDueToReplStateChange
            13388, // StaleConfig
            13435, // NotPrimaryNoSecondaryOk
            13436); // NotPrimaryOrSecondary

    private StoreErrors() {}

    public static boolean isDuplicate(MongoWriteException failure) {
        return failure.getError().getCode() == DUPLICATE_KEY;
    }

    /**
     * Whether the store could not do it now, and may later. Of many writes one such is enough: tried again, the others
     * show whether something is wrong with them.
     */
    static boolean isTransient(MongoException failure) {
        return switch (failure) {
            case MongoBulkWriteException bulk ->
                bulk.getWriteErrors().isEmpty()
                        || bulk.getWriteErrors().stream().anyMatch(error -> TRANSIENT.contains(error.getCode()));
            case MongoWriteException one -> TRANSIENT.contains(one.getError().getCode());
            case MongoException other ->
                TRANSIENT.contains(other.getCode()) || other.hasErrorLabel("RetryableWriteError");
        };
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
