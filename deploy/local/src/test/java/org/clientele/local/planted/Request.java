package org.clientele.local.planted;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.clientele.local.planted.WrittenApi.Operation;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A request that is taken, into which a mark can be planted.
 *
 * @param path what the variables of the path stand for
 * @param body JSON, or one text, or nothing
 * @param then what makes more of the answer to it, if it was taken
 */
public record Request(
        Map<String, String> path,
        Map<String, String> query,
        Map<String, String> headers,
        @Nullable Object body,
        Consumer<JsonNode> then) {

    public static Request of(@Nullable Object body, String... path) {
        var variables = new HashMap<String, String>();
        for (int at = 0; at < path.length; at += 2) {
            variables.put(path[at], path[at + 1]);
        }
        return new Request(variables, Map.of(), Map.of(), body, answer -> {});
    }

    public static Request ofJson(String body, String... path) {
        return of(JsonMapper.shared().readTree(body), path);
    }

    public Request then(Consumer<JsonNode> more) {
        return new Request(path, query, headers, body, more);
    }

    public Request asking(Map<String, String> parameters) {
        return new Request(path, parameters, headers, body, then);
    }

    public Request saying(Map<String, String> more) {
        return new Request(path, query, more, body, then);
    }

    /** The same with this text in that place. */
    public Request with(Place place, String text) {
        return switch (place) {
            case Place.Whole whole ->
                new Request(path, query, headers, String.valueOf(body).replace(Requests.CELL, text), then);
            case Place.Field field ->
                new Request(path, query, headers, body instanceof JsonNode json ? field.write(json, text) : body, then);
            case Place.Parameter parameter -> with(parameter, text);
        };
    }

    private Request with(Place.Parameter parameter, String text) {
        return switch (parameter.in()) {
            case "path" -> new Request(plus(path, parameter.name(), text), query, headers, body, then);
            case "query" -> new Request(path, plus(query, parameter.name(), text), headers, body, then);
            case "header" -> new Request(path, query, plus(headers, parameter.name(), text), body, then);
            default -> throw new IllegalArgumentException("a parameter in " + parameter.in());
        };
    }

    private static Map<String, String> plus(Map<String, String> map, String name, String text) {
        var more = new HashMap<>(map);
        more.put(name, text);
        return more;
    }

    HttpRequest to(URI service, Operation operation, String token) {
        var request = HttpRequest.newBuilder(service.resolve(address(operation)))
                .method(operation.method(), HttpRequest.BodyPublishers.ofString(content(operation)))
                .header("Authorization", "Bearer " + token);
        if (!operation.mediaType().isEmpty()) {
            request.header("Content-Type", operation.mediaType());
        }
        var all = new HashMap<>(
                Map.of("If-Match", "*", "Idempotency-Key", UUID.randomUUID().toString()));
        all.putAll(headers);
        all.forEach(request::header);
        return request.build();
    }

    /** Path and query, encoded. */
    public String address(Operation operation) {
        var address = operation.path();
        for (var variable : path.entrySet()) {
            address = address.replace("{" + variable.getKey() + "}", encoded(variable.getValue()));
        }
        return query.isEmpty() ? address : address + "?" + pairs(query);
    }

    /** The body, empty if there is none. */
    public String content(Operation operation) {
        if (body == null) {
            return "";
        }
        if (body instanceof JsonNode json && operation.mediaType().endsWith("x-www-form-urlencoded")) {
            var fields = new HashMap<String, String>();
            json.propertyStream()
                    .forEach(
                            field -> fields.put(field.getKey(), field.getValue().asString("")));
            return pairs(fields);
        }
        return body.toString();
    }

    private static String pairs(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
