package org.clientele.servicedefaults.openapi;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.type.TypeFactory;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Nullness;

/**
 * Takes a record at its word: a component that is not nullable is a field that is always there. Two records of a
 * service with the same name would be described as one.
 */
final class RequiredFields implements ModelConverter {

    private static final int SERVICE = 3;

    private final Map<String, Class<?>> named = new ConcurrentHashMap<>();

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        if (!chain.hasNext()) {
            return null;
        }
        var schema = chain.next().resolve(type, context, chain);
        var java = TypeFactory.defaultInstance().constructType(type.getType()).getRawClass();
        if (schema != null && java.isRecord()) {
            requireOwnName(java, schema);
            requireAllOf(java, defined(schema, context));
        }
        return schema;
    }

    private void requireOwnName(Class<?> record, Schema<?> schema) {
        if (schema.get$ref() != null) {
            var service =
                    String.join(".", List.of(record.getName().split("\\.", -1)).subList(0, SERVICE));
            var other = named.putIfAbsent(service + schema.get$ref(), record);
            if (other != null && other != record) {
                throw new IllegalStateException("%s and %s have the same name".formatted(other, record));
            }
        }
    }

    private static @Nullable Schema<?> defined(Schema<?> schema, ModelConverterContext context) {
        return schema.get$ref() == null
                ? schema
                : context.getDefinedModels()
                        .get(schema.get$ref().substring(schema.get$ref().lastIndexOf('/') + 1));
    }

    private static void requireAllOf(Class<?> record, @Nullable Schema<?> schema) {
        if (schema == null || schema.getProperties() == null) {
            return;
        }
        var required = Stream.of(record.getRecordComponents())
                .filter(component -> Nullness.forMethodReturnType(component.getAccessor()) != Nullness.NULLABLE)
                .map(RequiredFields::field)
                .filter(schema.getProperties()::containsKey)
                .toList();
        schema.setRequired(required.isEmpty() ? null : required);
    }

    private static String field(RecordComponent component) {
        var named = component.getAccessor().getAnnotation(JsonProperty.class);
        return named == null ? component.getName() : named.value();
    }
}
