package org.clientele.servicepages.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.clientele.servicedefaults.Unavailable;
import org.clientele.servicedefaults.Wordless;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.filter.OncePerRequestFilter;

/** Says in words that nobody can tell who is signed in as long as the store with the sessions does not answer. */
final class StoreAway extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(StoreAway.class);

    private final List<Unavailable> unavailable;

    StoreAway(List<Unavailable> unavailable) {
        this.unavailable = unavailable;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (RuntimeException failure) {
            if (response.isCommitted() || unavailable.stream().noneMatch(one -> one.isAway(failure))) {
                throw failure;
            }
            LOG.warn("The sessions of pages cannot be read.", Wordless.of(failure));
            request.getRequestDispatcher(SignIn.UNREACHABLE).forward(request, response);
        }
    }
}
