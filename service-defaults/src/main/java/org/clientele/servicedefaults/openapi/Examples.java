package org.clientele.servicedefaults.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.MediaType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

/**
 * Shows the body of each request by an example, which is a file of the service ({@code <service>/Submission.json}) or
 * of a library that has the body ({@code CorrectionBody.json}). A body that is one text has one of the operation's name
 * ({@code <service>/importUpload.csv}).
 */
final class Examples {

    private static final String FOLDER = "openapi/examples/";

    private final String service;

    Examples(String service) {
        this.service = service;
    }

    void tell(OpenAPI api) {
        api.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .filter(operation -> operation.getRequestBody() != null)
                .forEach(this::tell);
    }

    private void tell(Operation operation) {
        operation
                .getRequestBody()
                .getContent()
                .forEach((type, media) -> example(operation, type, media).ifPresent(media::setExample));
    }

    private Optional<Object> example(Operation operation, String type, MediaType media) {
        var body = media.getSchema().get$ref();
        return body == null
                ? text(operation.getOperationId() + "." + lastWord(type)).map(text -> text)
                : text(lastWord(body) + ".json").map(Examples::json);
    }

    /** {@code ndjson} of {@code application/x-ndjson}. */
    private static String lastWord(String name) {
        return name.replaceFirst(".*[/-]", "");
    }

    private static Object json(String text) {
        return JsonMapper.shared().readValue(text, Object.class);
    }

    private Optional<String> text(String file) {
        return Stream.of(FOLDER + service + "/" + file, FOLDER + file)
                .map(ClassPathResource::new)
                .filter(ClassPathResource::exists)
                .findFirst()
                .map(Examples::read);
    }

    private static String read(ClassPathResource file) {
        try {
            return file.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
