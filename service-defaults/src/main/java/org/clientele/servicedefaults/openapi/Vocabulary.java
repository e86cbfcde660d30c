package org.clientele.servicedefaults.openapi;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.springframework.core.io.ClassPathResource;

/**
 * What names mean, written once for all places that have them: of operations ({@code operation.leadAssign}), of groups
 * of them ({@code tag.leads}), of parameters and properties ({@code salespersonId}, or {@code SubmissionBody.source}
 * where it means something else there).
 */
final class Vocabulary {

    private final Properties words = new Properties();

    /** The words of these files; later ones count more. */
    Vocabulary(List<String> files) {
        files.stream()
                .map(ClassPathResource::new)
                .filter(ClassPathResource::exists)
                .forEach(this::read);
    }

    private void read(ClassPathResource file) {
        try (var text = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            words.load(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<String> operation(String id) {
        return word("operation." + id);
    }

    Optional<String> tag(String name) {
        return word("tag." + name);
    }

    Optional<String> parameter(String operation, String name) {
        return word(operation + "." + name).or(() -> word(name));
    }

    Optional<String> property(String schema, String name) {
        return word(schema + "." + name).or(() -> word(name));
    }

    private Optional<String> word(String key) {
        return Optional.ofNullable(words.getProperty(key));
    }
}
