package org.clientele.servicedefaults.tokens;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSetCacheRefreshEvaluator;
import com.nimbusds.jose.jwk.source.JWKSetSource;
import com.nimbusds.jose.jwk.source.JWKSetUnavailableException;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jose.util.ResourceRetriever;
import java.io.IOException;
import java.net.URI;
import java.text.ParseException;
import org.jspecify.annotations.Nullable;

/** Asks an issuer for its public keys: where it says that they are, unless the settings say so. */
final class IssuerKeys implements JWKSetSource<SecurityContext> {

    private static final int PATIENCE_MILLIS = 2_000;
    private static final int MOST_BYTES = 256 * 1024;

    private final ResourceRetriever http = new DefaultResourceRetriever(PATIENCE_MILLIS, PATIENCE_MILLIS, MOST_BYTES);
    private final String issuer;
    private final String address;

    /** @param address empty to ask the issuer for it */
    IssuerKeys(String issuer, String address) {
        this.issuer = issuer;
        this.address = address;
    }

    @Override
    public JWKSet getJWKSet(JWKSetCacheRefreshEvaluator refresh, long now, @Nullable SecurityContext context)
            throws KeySourceException {
        try {
            return JWKSet.parse(read(URI.create(address.isEmpty() ? discovered() : address)));
        } catch (IOException | ParseException | IllegalArgumentException e) {
            throw new JWKSetUnavailableException("no keys from " + issuer, e);
        }
    }

    /** By OpenID Connect Discovery (4.1), else by RFC 8414 (3.1), which many issuers know and some alone. */
    private String discovered() throws IOException, ParseException {
        var parts = URI.create(issuer.replaceFirst("/$", ""));
        var path = parts.getRawPath();
        try {
            return discovered(parts.resolve(path + "/.well-known/openid-configuration"));
        } catch (IOException | ParseException unknownThere) {
            return discovered(parts.resolve("/.well-known/oauth-authorization-server" + path));
        }
    }

    /** An issuer that calls itself otherwise is another one (4.3 and 3.3 there). */
    private String discovered(URI configuration) throws IOException, ParseException {
        var told = JSONObjectUtils.parse(read(configuration));
        if (!issuer.equals(JSONObjectUtils.getString(told, "issuer"))) {
            throw new IOException("it calls itself " + told.get("issuer"));
        }
        return String.valueOf(JSONObjectUtils.getString(told, "jwks_uri"));
    }

    private String read(URI from) throws IOException {
        return http.retrieveResource(from.toURL()).getContent();
    }

    @Override
    public void close() {}
}
