package org.clientele.servicedefaults.browsers;

import org.clientele.servicedefaults.GeneralProblem;
import org.clientele.servicedefaults.ProblemException;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.cors.DefaultCorsProcessor;

/** Says no to other origins as to everybody else who may not. */
final class RefusingOrigins extends DefaultCorsProcessor {

    @Override
    protected void rejectRequest(ServerHttpResponse response) {
        throw new ProblemException(
                GeneralProblem.FORBIDDEN, "Pages of this origin may not call it, or not in this way.");
    }
}
