package org.clientele.operations;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** The stores of the services, as they are reached. */
final class Stores {

    private Stores() {}

    /**
     * Connects to them.
     *
     * @param authority a PEM file of who vouches for them, if it is nobody whom the JVM knows
     */
    static MongoClient at(String uri, Optional<Path> authority) throws IOException, GeneralSecurityException {
        var settings = MongoClientSettings.builder().applyConnectionString(new ConnectionString(uri));
        if (authority.isPresent()) {
            var trusting = trusting(authority.get());
            settings.applyToSslSettings(tls -> tls.context(trusting));
        }
        return MongoClients.create(settings.build());
    }

    private static SSLContext trusting(Path authority) throws IOException, GeneralSecurityException {
        var trusted = KeyStore.getInstance(KeyStore.getDefaultType());
        trusted.load(null, null);
        try (var pem = Files.newInputStream(authority)) {
            for (var certificate : CertificateFactory.getInstance("X.509").generateCertificates(pem)) {
                trusted.setCertificateEntry(String.valueOf(trusted.size()), certificate);
            }
        }
        var managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(trusted);
        var context = SSLContext.getInstance("TLS");
        context.init(null, managers.getTrustManagers(), null);
        return context;
    }
}
