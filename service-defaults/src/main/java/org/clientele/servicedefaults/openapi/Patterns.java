package org.clientele.servicedefaults.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Bean validation matches whole texts, the description's patterns search in them: anchors them, and shows a choice of
 * words as an enumeration.
 */
final class Patterns {

    private static final Pattern WORDS = Pattern.compile("[a-z-]+(\\|[a-z-]+)+");

    private Patterns() {}

    static void tell(OpenAPI api) {
        Stream.concat(fields(api), parameters(api))
                .filter(schema -> schema.getPattern() != null)
                .forEach(Patterns::tell);
    }

    private static void tell(Schema<?> schema) {
        var pattern = schema.getPattern();
        if (WORDS.matcher(pattern).matches()) {
            enumerate(schema.pattern(null), pattern.split("\\|", -1));
        } else {
            schema.pattern("^(?:" + pattern + ")$");
        }
    }

    @SuppressWarnings("unchecked")
    private static void enumerate(Schema<?> texts, String... words) {
        ((Schema<Object>) texts).setEnum(List.of((Object[]) words));
    }

    private static Stream<Schema<?>> fields(OpenAPI api) {
        return api.getComponents().getSchemas().values().stream()
                .<Schema<?>>map(schema -> schema)
                .filter(schema -> schema.getProperties() != null)
                .flatMap(schema -> schema.getProperties().values().stream().<Schema<?>>map(field -> field));
    }

    private static Stream<Schema<?>> parameters(OpenAPI api) {
        return api.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .map(Operation::getParameters)
                .filter(Objects::nonNull)
                .flatMap(Collection::stream)
                .<Schema<?>>map(Parameter::getSchema)
                .filter(Objects::nonNull);
    }
}
