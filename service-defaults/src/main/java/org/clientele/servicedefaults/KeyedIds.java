package org.clientele.servicedefaults;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes ids of what somebody wrote: equal for equal texts, and nobody who sees one can find the text by trying, as the
 * hash is keyed (HMAC-SHA-256).
 *
 * <p>Each purpose has its own ids. Another secret gives others for everything.
 */
public final class KeyedIds {

    private static final String ALGORITHM = "HmacSHA256";
    private static final String CALLER = "caller-";
    private static final int CALLER_DIGITS = 32;

    private final SecretKeySpec secret;

    public KeyedIds(String secret) {
        this.secret = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    /** 64 hexadecimal digits. */
    public String of(String purpose, String text) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            return HexFormat.of().formatHex(mac.doFinal((purpose + "|" + text).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, e);
        }
    }

    /** By what a caller is known who calls itself so: by that if it is an opaque id, else by a pseudonym. */
    public String ofCaller(String name) {
        return OpaqueId.is(name) ? name : CALLER + of("caller", name).substring(0, CALLER_DIGITS);
    }
}
