package org.clientele.eventdelivery.failure;

import com.mongodb.MongoConnectionPoolClearedException;
import com.mongodb.MongoException;
import com.mongodb.MongoInterruptedException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSecurityException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.MongoWriteConcernException;
import java.util.function.Predicate;
import org.apache.kafka.common.errors.RetriableException;
import org.jspecify.annotations.Nullable;

/**
 * Tells a store or broker that is away, or others that are always faster, from a record that cannot be handled: the
 * first are waited for, without limit.
 */
public final class Infrastructure {

    private Infrastructure() {}

    public static boolean isAway(Throwable failure) {
        return isCausedBy(failure, cause -> isAwayForOne(cause) || isAwaySign(cause));
    }

    /** The same, but for what one aggregate or document waits for and others do not, as far as anybody can tell. */
    public static boolean isAwayForAll(Throwable failure) {
        return isCausedBy(failure, Infrastructure::isAwaySign);
    }

    private static boolean isCausedBy(Throwable failure, Predicate<Throwable> sign) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (sign.test(cause)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAwayForOne(Throwable cause) {
        return switch (cause) {
            case OutboxFullException brokerAway -> true;
            case TooBusyException othersFaster -> true;
            case MongoException other -> StoreErrors.isTransient(other);
            default -> false;
        };
    }

    private static boolean isAwaySign(Throwable cause) {
        return switch (cause) {
            case RetriableException brokerAway -> true;
            case MongoSocketException storeAway -> true;
            case MongoTimeoutException storeAway -> true;
            case MongoNotPrimaryException storeAway -> true;
            case MongoNodeIsRecoveringException storeAway -> true;
            case MongoConnectionPoolClearedException storeAway -> true;
            case MongoSecurityException storeAway -> true;
            case MongoInterruptedException stopping -> true;
            case MongoWriteConcernException notYetSafe -> true;
            default -> false;
        };
    }
}
