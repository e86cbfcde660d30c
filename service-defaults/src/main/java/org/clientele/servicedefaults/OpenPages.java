package org.clientele.servicedefaults;

import jakarta.servlet.http.HttpServletRequest;

/**
 * Knows pages that are fetched again while they are open: what they list is in the audit log since they were opened.
 */
public interface OpenPages {

    /** Whether this caller has opened just this page, which is only brought up to date now. */
    boolean isOpen(String caller, HttpServletRequest request);
}
