package org.clientele.servicedefaults.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.tags.Tag;
import java.util.List;

/** Says what everything means that does not say so itself, in the words of the vocabulary. */
final class Descriptions {

    private final Vocabulary vocabulary;

    Descriptions(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    void tell(OpenAPI api) {
        api.getComponents().getSchemas().forEach(this::tell);
        api.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .forEach(this::tell);
        api.tags(tags(api));
    }

    private void tell(String name, Schema<?> schema) {
        if (schema.getProperties() != null) {
            schema.getProperties().forEach((property, of) -> {
                if (of.getDescription() == null) {
                    vocabulary.property(name, property).ifPresent(of::setDescription);
                }
            });
        }
    }

    private void tell(Operation operation) {
        vocabulary.operation(operation.getOperationId()).ifPresent(operation::setSummary);
        if (operation.getParameters() != null) {
            operation.getParameters().stream()
                    .filter(parameter -> parameter.getDescription() == null)
                    .forEach(parameter -> vocabulary
                            .parameter(operation.getOperationId(), parameter.getName())
                            .ifPresent(parameter::setDescription));
        }
    }

    private List<Tag> tags(OpenAPI api) {
        return api.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .flatMap(operation -> operation.getTags().stream())
                .distinct()
                .sorted()
                .map(name ->
                        new Tag().name(name).description(vocabulary.tag(name).orElse(null)))
                .toList();
    }
}
