package org.clientele.eventdelivery.failure;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.MongoServerException;
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
     * What is said against that which was to be written, and would be said again. Anything else (a node that is away, a
     * right that is missing, a number that nobody here knows) may be over later, and nothing good is given up for it.
     * The numbers are those of MongoDB's {@code error_codes.yml}.
     */
    private static final Set<Integer> REFUSALS = Set.of(
            2, // BadValue
            9, // FailedToParse
            14, // TypeMismatch
            15, // Overflow
            22, // InvalidBSON
            28, // PathNotViable
            40, // ConflictingUpdateOperators
            52, // DollarPrefixedFieldName
            53, // InvalidIdField
            54, // NotSingleValueField
            56, // EmptyFieldName
            57, // DottedFieldName
            66, // ImmutableField
            121, // DocumentValidationFailure
            171, // CannotIndexParallelArrays
            10334, // BSONObjectTooLarge
            DUPLICATE_KEY,
            17280, // KeyTooLong
            17419, // larger than the largest document after the update
            17420); // the same, of a document that was moved

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
                        || bulk.getWriteErrors().stream().anyMatch(error -> isTransient(error.getCode()));
            case MongoWriteException one -> isTransient(one.getError().getCode());
            case MongoServerException other -> isTransient(other.getCode());
            case MongoException ours -> ours.hasErrorLabel("RetryableWriteError");
        };
    }

    private static boolean isTransient(int code) {
        return !REFUSALS.contains(code);
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
