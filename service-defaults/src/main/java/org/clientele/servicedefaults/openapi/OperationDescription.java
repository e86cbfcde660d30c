package org.clientele.servicedefaults.openapi;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.clientele.servicedefaults.Access;
import org.clientele.servicedefaults.IfMatch;
import org.clientele.servicedefaults.OperationIds;
import org.clientele.servicedefaults.PreferredWait;
import org.clientele.servicedefaults.RequestKey;
import org.clientele.servicedefaults.Role;
import org.clientele.servicedefaults.RoleGroup;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.method.HandlerMethod;

/** Says of an operation what its arguments and its access mean to a caller, and what it may answer. */
final class OperationDescription implements GlobalOperationCustomizer {

    private static final int LONGEST_KEY = 200;
    private static final String OK = "200";
    private static final String CREATED = "201";
    private static final String NOT_MODIFIED = "304";

    private final OperationIds operations;
    private final ProblemAnswers problems;

    OperationDescription(OperationIds operations, ProblemAnswers problems) {
        this.operations = operations;
        this.problems = problems;
    }

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        var groups = Access.Granted.by(handler);
        operation.operationId(operations.of(handler)).description("For " + roles(handler) + ".");
        if (groups.contains(RoleGroup.EVERYBODY)) {
            operation.security(List.of());
        } else if (handler.getReturnType().getParameterType() == ResponseEntity.class) {
            tellVersions(operation, handler);
        }
        tellHeaders(operation, handler);
        problems.addTo(operation, handler);
        return operation;
    }

    /** Controllers that know which version they show answer a {@code ResponseEntity}, the others the body itself. */
    private static void tellVersions(Operation operation, HandlerMethod handler) {
        operation.getResponses().values().forEach(answer -> answer.addHeaderObject(HttpHeaders.ETAG, Headers.eTag()));
        if (AnnotatedElementUtils.hasAnnotation(handler.getMethod(), GetMapping.class)) {
            operation.addParametersItem(ifNoneMatch());
            operation
                    .getResponses()
                    .addApiResponse(NOT_MODIFIED, new ApiResponse().description("It is still the version named."));
        }
    }

    private static void tellHeaders(Operation operation, HandlerMethod handler) {
        if (PossibleProblems.takes(handler, RequestKey.class)) {
            operation.addParametersItem(idempotencyKey());
        }
        if (PossibleProblems.takes(handler, IfMatch.class)) {
            operation.addParametersItem(ifMatch());
        }
        if (PossibleProblems.takes(handler, PreferredWait.class)) {
            operation.addParametersItem(preferredWait());
            addHeader(operation, OK, PreferredWait.APPLIED, Headers.preferenceApplied());
        }
        addHeader(operation, CREATED, HttpHeaders.LOCATION, Headers.location());
    }

    private static void addHeader(Operation operation, String status, String name, Header header) {
        var answer = operation.getResponses().get(status);
        if (answer != null) {
            answer.addHeaderObject(name, header);
        }
    }

    private static String roles(HandlerMethod handler) {
        var groups = Access.Granted.by(handler);
        if (groups.contains(RoleGroup.EVERYBODY)) {
            return "everybody, without a token";
        }
        var roles = groups.stream()
                .flatMap(group -> group.roles().stream())
                .sorted()
                .distinct();
        return groups.isEmpty()
                ? "nobody"
                : roles.map(role -> role.claim() + scopes(role, groups)).collect(Collectors.joining(", "));
    }

    /** Another system needs one of these. */
    private static String scopes(Role role, Set<RoleGroup> groups) {
        return role == Role.INTEGRATION
                ? groups.stream()
                        .filter(group -> group.roles().contains(role))
                        .map(RoleGroup::scope)
                        .collect(Collectors.joining(" or ", " (scope ", ")"))
                : "";
    }

    private static Parameter idempotencyKey() {
        return new HeaderParameter()
                .name("Idempotency-Key")
                .description("A repeat with the same key gets the first answer again; with another body it is a 422.")
                .schema(new StringSchema().minLength(1).maxLength(LONGEST_KEY));
    }

    private static Parameter ifMatch() {
        return new HeaderParameter()
                .name(HttpHeaders.IF_MATCH)
                .description("The ETag of the version to change; if there is a newer one by now, the answer is a 412.")
                .schema(new StringSchema().example("\"v3\""));
    }

    private static Parameter preferredWait() {
        return new HeaderParameter()
                .name(PreferredWait.PREFER)
                .description("How many seconds to wait, %d at the most, rather than to ask again (RFC 7240)."
                        .formatted(PreferredWait.LONGEST.toSeconds()))
                .schema(new StringSchema().example("wait=5"));
    }

    private static Parameter ifNoneMatch() {
        return new HeaderParameter()
                .name(HttpHeaders.IF_NONE_MATCH)
                .description("The ETag of a version that is known already; if it is the newest, the answer is a 304.")
                .schema(new StringSchema().example("\"v3\""));
    }
}
