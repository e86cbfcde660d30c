package org.clientele.servicedefaults.openapi;

import static org.clientele.servicedefaults.GeneralProblem.BAD_REQUEST;
import static org.clientele.servicedefaults.GeneralProblem.BODY_TOO_SLOW;
import static org.clientele.servicedefaults.GeneralProblem.CONTENT_TOO_LARGE;
import static org.clientele.servicedefaults.GeneralProblem.FORBIDDEN;
import static org.clientele.servicedefaults.GeneralProblem.INVALID_CURSOR;
import static org.clientele.servicedefaults.GeneralProblem.INVALID_FIELD;
import static org.clientele.servicedefaults.GeneralProblem.KEY_REUSED;
import static org.clientele.servicedefaults.GeneralProblem.MALFORMED_JSON;
import static org.clientele.servicedefaults.GeneralProblem.NOT_ACCEPTABLE;
import static org.clientele.servicedefaults.GeneralProblem.NOT_FOUND;
import static org.clientele.servicedefaults.GeneralProblem.STALE_VERSION;
import static org.clientele.servicedefaults.GeneralProblem.TOO_MANY_REQUESTS;
import static org.clientele.servicedefaults.GeneralProblem.UNAUTHORIZED;
import static org.clientele.servicedefaults.GeneralProblem.UNAVAILABLE;
import static org.clientele.servicedefaults.GeneralProblem.UNSUPPORTED_MEDIA_TYPE;
import static org.clientele.servicedefaults.GeneralProblem.VERSION_REQUIRED;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.clientele.servicedefaults.Access;
import org.clientele.servicedefaults.Bulk;
import org.clientele.servicedefaults.Export;
import org.clientele.servicedefaults.IfMatch;
import org.clientele.servicedefaults.ProblemType;
import org.clientele.servicedefaults.Refusals;
import org.clientele.servicedefaults.RequestKey;
import org.clientele.servicedefaults.RoleGroup;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.method.HandlerMethod;

/**
 * What can go wrong with an operation. It follows from what the operation takes; what its rules refuse, its handler
 * declares as the exceptions that it throws.
 */
final class PossibleProblems {

    private final Refusals refusals;

    PossibleProblems(Refusals refusals) {
        this.refusals = refusals;
    }

    Stream<ProblemType> of(Operation operation, HandlerMethod handler) {
        return Stream.of(
                        Stream.of(BAD_REQUEST, UNAVAILABLE, NOT_ACCEPTABLE),
                        onlyIf(!Access.Granted.by(handler).contains(RoleGroup.EVERYBODY), UNAUTHORIZED, FORBIDDEN),
                        ofParameters(operation),
                        ofBody(operation),
                        ofHeaders(handler),
                        onlyIf(isLimited(handler), TOO_MANY_REQUESTS),
                        declared(handler))
                .flatMap(types -> types);
    }

    private static Stream<ProblemType> ofParameters(Operation operation) {
        var parameters = Objects.requireNonNullElse(operation.getParameters(), List.<Parameter>of());
        return Stream.of(
                        onlyIf(!parameters.isEmpty(), INVALID_FIELD),
                        onlyIf(has(parameters, one -> one.getName().equals("cursor")), INVALID_CURSOR),
                        onlyIf(has(parameters, one -> one.getIn().equals("path")), NOT_FOUND))
                .flatMap(types -> types);
    }

    private static boolean has(List<Parameter> parameters, Predicate<Parameter> which) {
        return parameters.stream().anyMatch(which);
    }

    private static Stream<ProblemType> ofBody(Operation operation) {
        var content = Optional.ofNullable(operation.getRequestBody()).map(body -> body.getContent());
        boolean json = content.filter(types -> types.keySet().stream().anyMatch(type -> type.endsWith("json")))
                .isPresent();
        return Stream.concat(
                onlyIf(content.isPresent(), INVALID_FIELD, BODY_TOO_SLOW, CONTENT_TOO_LARGE, UNSUPPORTED_MEDIA_TYPE),
                onlyIf(json, MALFORMED_JSON));
    }

    private static Stream<ProblemType> ofHeaders(HandlerMethod handler) {
        boolean post = AnnotatedElementUtils.hasAnnotation(handler.getMethod(), PostMapping.class);
        return Stream.of(
                        onlyIf(takes(handler, RequestKey.class), KEY_REUSED),
                        onlyIf(takes(handler, IfMatch.class), STALE_VERSION),
                        onlyIf(takes(handler, IfMatch.class) && !post, VERSION_REQUIRED))
                .flatMap(types -> types);
    }

    private static boolean isLimited(HandlerMethod handler) {
        return handler.hasMethodAnnotation(Bulk.class) || Export.isGivenBy(handler);
    }

    private Stream<ProblemType> declared(HandlerMethod handler) {
        return Arrays.stream(handler.getMethod().getExceptionTypes()).flatMap(type -> refusals.typeOf(type).stream());
    }

    static boolean takes(HandlerMethod handler, Class<?> argument) {
        return Arrays.asList(handler.getMethod().getParameterTypes()).contains(argument);
    }

    private static Stream<ProblemType> onlyIf(boolean possible, ProblemType... types) {
        return possible ? Arrays.stream(types) : Stream.empty();
    }
}
