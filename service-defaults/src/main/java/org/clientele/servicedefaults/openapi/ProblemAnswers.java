package org.clientele.servicedefaults.openapi;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;
import org.clientele.servicedefaults.ProblemType;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.method.HandlerMethod;

/** Describes the problems of operations: one answer a status, shared by all operations with the same types. */
final class ProblemAnswers {

    private static final String REFERENCE = "#/components/responses/";

    private final PossibleProblems possible;
    private final Map<String, ApiResponse> named = new ConcurrentSkipListMap<>();

    ProblemAnswers(PossibleProblems possible) {
        this.possible = possible;
    }

    void addTo(Operation operation, HandlerMethod handler) {
        var byStatus = new TreeMap<HttpStatus, Map<String, ProblemType>>();
        possible.of(operation, handler)
                .forEach(type -> byStatus.computeIfAbsent(type.status(), status -> new TreeMap<>())
                        .put(type.slug(), type));
        byStatus.forEach((status, types) -> operation
                .getResponses()
                .addApiResponse(String.valueOf(status.value()), reference(status, types.values())));
    }

    /** What operations refer to, by name. */
    Map<String, ApiResponse> all() {
        return new LinkedHashMap<>(named);
    }

    private ApiResponse reference(HttpStatus status, Collection<ProblemType> types) {
        var name = types.stream().map(ProblemType::slug).collect(Collectors.joining("_"));
        named.computeIfAbsent(name, unused -> described(status, types));
        return new ApiResponse().$ref(REFERENCE + name);
    }

    private static ApiResponse described(HttpStatus status, Collection<ProblemType> types) {
        var answer = new ApiResponse()
                .description(types.stream()
                        .map(type -> "`%s`: %s".formatted(type.slug(), type.title()))
                        .collect(Collectors.joining("\n\n")))
                .content(new Content().addMediaType("application/problem+json", media(types)));
        if (status == HttpStatus.TOO_MANY_REQUESTS || status == HttpStatus.SERVICE_UNAVAILABLE) {
            answer.addHeaderObject(HttpHeaders.RETRY_AFTER, retryAfter());
        }
        if (status == HttpStatus.UNAUTHORIZED) {
            answer.addHeaderObject(HttpHeaders.WWW_AUTHENTICATE, Headers.text("How to authenticate.", "Bearer"));
        }
        return answer;
    }

    private static MediaType media(Collection<ProblemType> types) {
        var media =
                new MediaType().schema(new Schema<>().$ref("#/components/schemas/" + Problem.class.getSimpleName()));
        types.forEach(type -> media.addExamples(type.slug(), new Example().value(example(type))));
        return media;
    }

    private static Map<String, Object> example(ProblemType type) {
        var example = new LinkedHashMap<String, Object>();
        example.put("type", type.uri().toString());
        example.put("title", type.title());
        example.put("status", type.status().value());
        return example;
    }

    private static Header retryAfter() {
        return new Header()
                .description("After how many seconds it may be sent again.")
                .schema(new IntegerSchema());
    }
}
