package org.clientele.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.env.PropertiesPropertySourceLoader;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.ClassPathResource;

/** What services come with, outside the local run: no secret is among it, and operators have a port of their own. */
class NoSecretHasADefaultTests {

    private static final List<String> SECRETS = List.of("secret", "password", "credentials", "private-key", "username");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "service-defaults.properties",
                "lead-service.yml",
                "portfolio-service.yml",
                "analytics-service.yml",
                "notification-service.yml"
            })
    void noSettingOfAServiceIsASecret(String file) throws IOException {
        assertThat(settings(file)).isNotEmpty().noneMatch(NoSecretHasADefaultTests::isSecret);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"lead-service.yml", "portfolio-service.yml", "analytics-service.yml", "notification-service.yml"
            })
    void healthAndFiguresHaveAPortOfTheirOwn(String file) throws IOException {
        assertThat(settings(file)).contains("management.server.port");
    }

    private static boolean isSecret(String setting) {
        return SECRETS.stream().anyMatch(setting.toLowerCase(Locale.ROOT)::contains);
    }

    private static List<String> settings(String file) throws IOException {
        var resource = new ClassPathResource(file);
        var loader = file.endsWith(".yml") ? new YamlPropertySourceLoader() : new PropertiesPropertySourceLoader();
        return loader.load(file, resource).stream()
                .flatMap(NoSecretHasADefaultTests::names)
                .toList();
    }

    private static Stream<String> names(PropertySource<?> source) {
        return source instanceof EnumerablePropertySource<?> known
                ? Arrays.stream(known.getPropertyNames())
                : Stream.empty();
    }
}
