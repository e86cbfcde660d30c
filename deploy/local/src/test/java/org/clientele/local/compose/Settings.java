package org.clientele.local.compose;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.env.PropertiesPropertySourceLoader;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.FileSystemResource;

/**
 * What a module can be told, as its files say.
 *
 * @param variables of the environment that it knows: those of its own settings and of the settings of all services, and
 *     those that sources or the pages of the libraries name
 */
record Settings(Map<String, Object> own, Set<String> variables) {

    private static final List<String> LIBRARIES = List.of("service-defaults", "event-delivery", "service-pages");
    private static final Pattern VARIABLE = Pattern.compile("\\bCLIENTELE_[A-Z_]*[A-Z]");
    private static final Pattern ASKED = Pattern.compile("\"\\$\\{([a-z.-]+)");

    static Settings of(Path root, String module) {
        var folder = root.resolve(module.equals("identity") ? "deploy/local" : module);
        var own = properties(
                folder.resolve("src/main/resources").resolve(module + ".yml"), new YamlPropertySourceLoader()::load);
        var shared = properties(
                root.resolve("service-defaults/src/main/resources/service-defaults.properties"),
                new PropertiesPropertySourceLoader()::load);
        var variables = Stream.concat(own.keySet().stream(), shared.keySet().stream())
                .map(Settings::variable)
                .collect(Collectors.toCollection(TreeSet::new));
        files(root, folder).map(Settings::text).forEach(text -> {
            VARIABLE.matcher(text).results().forEach(found -> variables.add(found.group()));
            ASKED.matcher(text).results().forEach(found -> variables.add(variable(found.group(1))));
        });
        return new Settings(own, variables);
    }

    /** As it is set, or its default if the environment may name another. */
    int port(String setting) {
        var written = Objects.requireNonNull(own.get(setting), setting).toString();
        return Integer.parseInt(written.replaceFirst("^\\$\\{\\w+:(\\d+)}$", "$1"));
    }

    private static Stream<Path> files(Path root, Path folder) {
        var libraries = LIBRARIES.stream().map(root::resolve).toList();
        var sources = Stream.concat(Stream.of(folder), libraries.stream())
                .flatMap(module -> sources(module.resolve("src/main")).stream());
        return Stream.concat(sources, libraries.stream().map(library -> library.resolve("README.md")));
    }

    private static List<Path> sources(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().matches(".*\\.(java|yml)"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As Boot finds it: dots are underscores, dashes are left out. */
    private static String variable(String property) {
        return property.replaceAll("\\[\\d+]", "")
                .replace("-", "")
                .replace('.', '_')
                .toUpperCase(Locale.ROOT);
    }

    private interface Loader {

        List<PropertySource<?>> load(String name, FileSystemResource file) throws IOException;
    }

    private static Map<String, Object> properties(Path file, Loader loader) {
        try {
            var all = new HashMap<String, Object>();
            for (var source : loader.load(file.toString(), new FileSystemResource(file))) {
                var known = (EnumerablePropertySource<?>) source;
                for (var name : known.getPropertyNames()) {
                    all.put(name, Objects.requireNonNull(known.getProperty(name)));
                }
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
