package org.clientele.eventdelivery.connecting;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.MongoSecurityException;
import com.mongodb.MongoTimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells whoever starts a service why its store does not let it in, without what the store or the driver repeats. */
class RefusingStore extends AbstractFailureAnalyzer<MongoException> {

    private static final int UNAUTHORIZED = 13;

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, MongoException cause) {
        return switch (cause) {
            case MongoSecurityException unknown ->
                analysis(unknown, "The store does not know the user or the password of clientele.mongodb.uri.");
            case MongoCommandException told
            when told.getErrorCode() == UNAUTHORIZED ->
                analysis(
                        told,
                        "The store does not allow the user of clientele.mongodb.uri what is needed, or there is none.");
            case MongoTimeoutException away -> analysis(away, unreachable(away));
            case MongoException other -> null;
        };
    }

    /** The driver tells of TLS only in words. */
    private static String unreachable(MongoTimeoutException away) {
        return String.valueOf(away.getMessage()).contains("SSLHandshakeException")
                ? "The certificate of the store is not vouched for by clientele.mongodb.ca, or is another's."
                : "The store of clientele.mongodb.uri does not answer; if it demands TLS, its address must say tls=true.";
    }

    private static FailureAnalysis analysis(MongoException cause, String description) {
        return new FailureAnalysis(
                description,
                "Change the environment variables CLIENTELE_MONGODB_URI and CLIENTELE_MONGODB_CA, or the store.",
                cause);
    }
}
