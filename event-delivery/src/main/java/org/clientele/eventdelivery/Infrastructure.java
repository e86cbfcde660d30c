package org.clientele.eventdelivery;

import com.mongodb.MongoConnectionPoolClearedException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import org.apache.kafka.common.errors.RetriableException;
import org.jspecify.annotations.Nullable;

/**
 * Tells a store or broker that is away from a record that cannot be handled: the first is waited for, without limit.
 */
final class Infrastructure {

    private Infrastructure() {}

    static boolean isAway(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (isAwaySign(cause)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAwaySign(Throwable cause) {
        return cause instanceof MongoSocketException
                || cause instanceof MongoTimeoutException
                || cause instanceof MongoNotPrimaryException
                || cause instanceof MongoNodeIsRecoveringException
                || cause instanceof MongoConnectionPoolClearedException
                || cause instanceof OutboxFullException
                || cause instanceof RetriableException;
    }
}
