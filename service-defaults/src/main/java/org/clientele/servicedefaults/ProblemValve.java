package org.clientele.servicedefaults;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.catalina.Context;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.AbstractProtocol;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

/** Answers problems for what Tomcat refuses before it knows any service: broken request lines, addresses, headers. */
public final class ProblemValve extends ErrorReportValve {

    private static final int FIRST_FAILURE = 400;

    static void install(Context context) {
        if (context.getParent() instanceof StandardHost host) {
            host.setErrorReportValveClass(ProblemValve.class.getName());
        }
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        if (response.getStatus() < FIRST_FAILURE || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        var status = isStopping(request) ? HttpStatus.SERVICE_UNAVAILABLE : status(response);
        var problem = new EarlyProblem(GeneralProblem.of(status), status, null);
        problem.describeIn(response);
        if (problem.type() == GeneralProblem.UNAVAILABLE) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "1");
        }
        try {
            response.getReporter().write(problem.text());
            response.finishResponse();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** A transfer encoding that nobody knows is the caller's mistake, whatever Tomcat says. */
    private static HttpStatusCode status(Response response) {
        var status = HttpStatusCode.valueOf(response.getStatus());
        return status.isSameCodeAs(HttpStatus.NOT_IMPLEMENTED) ? HttpStatus.BAD_REQUEST : status;
    }

    /** From then on no headers are read, and their absence looks like a mistake of the caller's. */
    private static boolean isStopping(Request request) {
        return request.getConnector().getProtocolHandler() instanceof AbstractProtocol<?> protocol
                && protocol.isPaused();
    }
}
