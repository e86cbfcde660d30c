package org.clientele.servicepages.signin;

import java.util.List;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** What browsers may do with a page: run and show what comes from this service, and nothing else. */
final class PageHeaders {

    private static final List<String> POLICY = List.of(
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "img-src 'self'",
            "connect-src 'self'",
            "base-uri 'none'",
            "frame-ancestors 'none'");

    private PageHeaders() {}

    /** Whoever signs out sends a form to this service, which sends them on to the issuer. */
    static void set(HeadersConfigurer<HttpSecurity> headers, String issuer) {
        headers.contentSecurityPolicy(
                        policy -> policy.policyDirectives(String.join("; ", POLICY) + "; form-action 'self' " + issuer))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN));
    }
}
