package org.clientele.local.compose;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.boot.env.PropertiesPropertySourceLoader;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.FileSystemResource;

/** The variables of the environment that a module knows, as its files say. */
record Settings(Path root, String module) {

    private static final List<String> LIBRARIES = List.of("service-defaults", "event-delivery", "service-pages");
    private static final Pattern VARIABLE = Pattern.compile("\\bCLIENTELE_[A-Z_]*[A-Z]");
    private static final Pattern ASKED = Pattern.compile("\"\\$\\{([a-z.-]+)");

    /** The module with the settings of this name: the service itself, or the identity server of the local run. */
    static Settings of(Path root, String name) {
        return new Settings(root, name);
    }

    private Path folder() {
        return root.resolve(module.equals("identity") ? "deploy/local" : module);
    }

    private Path file() {
        return folder().resolve("src/main/resources").resolve(module + ".yml");
    }

    boolean areThere() {
        return Files.exists(file());
    }

    /** The value of a setting, or its default if the environment may name another. */
    int port(String setting) {
        var written = properties(file(), new YamlPropertySourceLoader()::load)
                .map(source -> source.getProperty(setting))
                .findFirst()
                .map(Object::toString)
                .orElseThrow();
        return Integer.parseInt(written.replaceFirst("^\\$\\{\\w+:(\\d+)}$", "$1"));
    }

    /** Those of its own settings and of the settings of all services, and those that sources or their pages name. */
    Set<String> variables() {
        var known = new TreeSet<String>();
        Stream.concat(
                        properties(file(), new YamlPropertySourceLoader()::load),
                        properties(
                                root.resolve("service-defaults/src/main/resources/service-defaults.properties"),
                                new PropertiesPropertySourceLoader()::load))
                .forEach(source -> Stream.of(((EnumerablePropertySource<?>) source).getPropertyNames())
                        .map(Settings::variable)
                        .forEach(known::add));
        files().map(Settings::text).forEach(text -> {
            VARIABLE.matcher(text).results().forEach(found -> known.add(found.group()));
            ASKED.matcher(text).results().forEach(found -> known.add(variable(found.group(1))));
        });
        return known;
    }

    private Stream<Path> files() {
        var libraries = LIBRARIES.stream().map(root::resolve);
        return Stream.concat(
                Stream.concat(Stream.of(folder()), libraries)
                        .flatMap(module -> sources(module.resolve("src/main")).stream()),
                Stream.concat(LIBRARIES.stream(), Stream.of("."))
                        .map(module -> root.resolve(module).resolve("README.md")));
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

    private static Stream<PropertySource<?>> properties(Path file, Loader loader) {
        try {
            return loader.load(file.toString(), new FileSystemResource(file)).stream();
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
