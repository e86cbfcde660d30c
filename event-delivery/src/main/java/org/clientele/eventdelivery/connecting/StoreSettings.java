package org.clientele.eventdelivery.connecting;

import com.mongodb.ConnectionString;
import java.util.HashMap;
import java.util.Map;
import org.clientele.servicedefaults.WrongSettingException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/** Whom a service trusts as its store; as whom it comes is in the address. */
final class StoreSettings {

    private static final String URI = "clientele.mongodb.uri";
    private static final String CA = "clientele.mongodb.ca";
    private static final String BUNDLE = "store";

    private final @Nullable String ca;

    private StoreSettings(@Nullable String ca) {
        this.ca = ca;
    }

    /** @throws WrongSettingException if they do not go together */
    static StoreSettings of(Environment environment) {
        var address = environment.getProperty("spring.mongodb.uri");
        var ca = environment.getProperty(CA);
        var given = ca != null && !ca.isBlank();
        if (address != null) {
            requireTls(read(address), given);
        }
        return new StoreSettings(given ? ca : null);
    }

    /** What Spring makes the client of. */
    Map<String, Object> forSpring() {
        var made = new HashMap<String, Object>();
        if (ca != null) {
            made.put("spring.mongodb.ssl.bundle", BUNDLE);
            made.put(
                    "spring.ssl.bundle.pem." + BUNDLE + ".truststore.certificate",
                    PemFile.ofCertificates(CA, ca).location());
        }
        return made;
    }

    /** The driver repeats what it cannot read, which may be part of a password. */
    private static ConnectionString read(String address) {
        try {
            return new ConnectionString(address);
        } catch (IllegalArgumentException unreadable) {
            throw new WrongSettingException(
                    URI,
                    "cannot be read: it is mongodb://user:password@host:port/?options, user and password with percent"
                            + " encoding, and there is no user without a password");
        }
    }

    private static void requireTls(ConnectionString address, boolean given) {
        if (given && !Boolean.TRUE.equals(address.getSslEnabled())) {
            throw new WrongSettingException(CA, "is of no use: it needs that the address of the store says tls=true");
        }
    }
}
