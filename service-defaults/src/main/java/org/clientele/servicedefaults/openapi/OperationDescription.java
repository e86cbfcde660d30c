package org.clientele.servicedefaults.openapi;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.clientele.servicedefaults.Access;
import org.clientele.servicedefaults.IfMatch;
import org.clientele.servicedefaults.RequestKey;
import org.clientele.servicedefaults.Role;
import org.clientele.servicedefaults.RoleGroup;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.http.ResponseEntity;
import org.springframework.util.StringUtils;
import org.springframework.web.method.HandlerMethod;

/** Says of an operation what its arguments and its access mean to a caller, and that it may answer a problem. */
final class OperationDescription implements GlobalOperationCustomizer {

    private static final int LONGEST_KEY = 200;

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        operation.operationId(id(handler)).description("For " + roles(handler) + ".");
        if (takes(handler, RequestKey.class)) {
            operation.addParametersItem(idempotencyKey());
        }
        if (takes(handler, IfMatch.class)) {
            operation.addParametersItem(ifMatch());
        }
        if (handler.getReturnType().getParameterType() == ResponseEntity.class) {
            operation.getResponses().values().forEach(answer -> answer.addHeaderObject("ETag", etag()));
        }
        operation.getResponses().addApiResponse(ApiResponses.DEFAULT, problem());
        return operation;
    }

    /** The controller's method, named so that no other controller has the same: {@code leadAssign}. */
    private static String id(HandlerMethod handler) {
        var controller = handler.getBeanType().getSimpleName().replace("Controller", "");
        return StringUtils.uncapitalize(controller)
                + StringUtils.capitalize(handler.getMethod().getName());
    }

    private static boolean takes(HandlerMethod handler, Class<?> argument) {
        return Arrays.asList(handler.getMethod().getParameterTypes()).contains(argument);
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
        return groups.isEmpty() ? "nobody" : roles.map(Role::claim).collect(Collectors.joining(", "));
    }

    private static Parameter idempotencyKey() {
        return new HeaderParameter()
                .name("Idempotency-Key")
                .description("A repeat with the same key gets the first answer again; with another body it is a 422.")
                .schema(new StringSchema().minLength(1).maxLength(LONGEST_KEY));
    }

    private static Parameter ifMatch() {
        return new HeaderParameter()
                .name("If-Match")
                .description("The ETag of the version to change; if there is a newer one by now, the answer is a 412.")
                .schema(new StringSchema().example("\"v3\""));
    }

    /** Controllers that know which version they show answer a {@code ResponseEntity}, the others the body itself. */
    private static Header etag() {
        return new Header()
                .description("The version shown, for If-Match.")
                .schema(new StringSchema().example("\"v3\""));
    }

    private static ApiResponse problem() {
        var schema = new Schema<>().$ref("#/components/schemas/" + Problem.class.getSimpleName());
        return new ApiResponse()
                .description("A problem.")
                .content(new Content().addMediaType("application/problem+json", new MediaType().schema(schema)));
    }
}
