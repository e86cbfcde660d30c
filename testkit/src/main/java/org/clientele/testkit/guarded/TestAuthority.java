package org.clientele.testkit.guarded;

import io.netty.pkitesting.CertificateBuilder;
import io.netty.pkitesting.X509Bundle;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.SSLContext;

/** A certificate authority that only those trust who are told to, with the files that it writes. */
public final class TestAuthority {

    private static final String TRUST_STORE_PASSWORD = "changeit";

    private final Path folder;
    private final X509Bundle root;

    private TestAuthority(Path folder, X509Bundle root) {
        this.folder = folder;
        this.root = root;
    }

    /** A new one, whose files are in the folder. */
    public static TestAuthority in(Path folder) {
        try {
            Files.createDirectories(folder);
            var root = new CertificateBuilder()
                    .subject("CN=Authority of a test")
                    .setIsCertificateAuthority(true)
                    .buildSelfSigned();
            return new TestAuthority(folder, root);
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Its own certificate, in PEM. */
    public Path certificate() {
        return write("ca.crt", root.getRootCertificatePEM());
    }

    /** A trust store of the JVM's kind that has its own certificate alone, under the password {@code changeit}. */
    public Path trustStore() {
        var file = folder.resolve("trusted.p12");
        try (var out = Files.newOutputStream(file)) {
            var trusted = KeyStore.getInstance("PKCS12");
            trusted.load(null, null);
            trusted.setCertificateEntry("own", root.getCertificate());
            trusted.store(out, TRUST_STORE_PASSWORD.toCharArray());
            return file;
        } catch (GeneralSecurityException | IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** What a client is made of that trusts nobody else. */
    public SSLContext forClients() {
        try {
            var context = SSLContext.getInstance("TLS");
            context.init(null, root.toTrustManagerFactory().getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** A certificate for this name and for 127.0.0.1, good for servers and clients. */
    public TestCertificate issue(String name) {
        try {
            var issued = new CertificateBuilder()
                    .subject("CN=" + name)
                    .addSanDnsName("localhost")
                    .addSanIpAddress("127.0.0.1")
                    .addExtendedKeyUsageServerAuth()
                    .addExtendedKeyUsageClientAuth()
                    .buildIssuedBy(root);
            var chain = issued.getCertificatePathPEM();
            var key = issued.getPrivateKeyPEM();
            return new TestCertificate(
                    write(name + ".crt", chain), write(name + ".key", key), write(name + ".pem", key + chain), issued);
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    private Path write(String name, String pem) {
        try {
            return Files.writeString(folder.resolve(name), pem);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
