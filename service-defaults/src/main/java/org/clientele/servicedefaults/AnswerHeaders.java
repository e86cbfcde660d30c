package org.clientele.servicedefaults;

import java.net.URI;
import java.util.List;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * What browsers may do with an answer that is not a page: nothing. The page to try the API runs and shows what comes
 * with it, and asks this service and the issuer.
 */
final class AnswerHeaders {

    static final String NOTHING = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    private static final List<String> TRYING = List.of(
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self' 'unsafe-inline'",
            "img-src 'self' data:",
            "base-uri 'none'",
            "form-action 'none'",
            "frame-ancestors 'none'");

    private AnswerHeaders() {}

    /** @param tokenUrl where the page gets tokens; empty if it does not */
    static void set(HeadersConfigurer<HttpSecurity> headers, String tokenUrl) {
        RequestMatcher trying = PathPatternRequestMatcher.withDefaults().matcher("/swagger-ui/**");
        var asked = tokenUrl.isEmpty() ? "" : " " + URI.create(tokenUrl).resolve("/");
        headers.referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                .addHeaderWriter(policy(trying, String.join("; ", TRYING) + "; connect-src 'self'" + asked))
                .addHeaderWriter(policy(new NegatedRequestMatcher(trying), NOTHING));
    }

    private static DelegatingRequestMatcherHeaderWriter policy(RequestMatcher requests, String directives) {
        return new DelegatingRequestMatcherHeaderWriter(requests, new ContentSecurityPolicyHeaderWriter(directives));
    }
}
