package org.clientele.testkit.guarded;

import io.netty.pkitesting.X509Bundle;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;

/**
 * A certificate with its private key, in PEM.
 *
 * @param certificate the file of the certificate and those above it
 * @param key the file of the key
 * @param both one file with all of it
 */
public record TestCertificate(Path certificate, Path key, Path both, X509Bundle bundle) {

    PrivateKey privateKey() {
        return bundle.getKeyPair().getPrivate();
    }

    X509Certificate[] chain() {
        return bundle.getCertificatePath();
    }
}
