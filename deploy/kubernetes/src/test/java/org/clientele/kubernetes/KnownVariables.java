package org.clientele.kubernetes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The variables of the environment that a program knows.
 *
 * @param own those that its settings name
 * @param all those and the ones that its sources and the libraries read or explain, as variables or as settings
 */
record KnownVariables(Set<String> own, Set<String> all) {

    private static final Pattern VARIABLE =
            Pattern.compile("\\b(CLIENTELE|OTEL)_[A-Z_]+|(?<!org\\.)\\b(clientele|management)(\\.[a-z0-9-]+)+");

    private static final Pattern PREFIX = Pattern.compile("String (\\w+) = \"(clientele\\.(?:[a-z-]+\\.)*)\"");

    private static final Pattern USED = Pattern.compile("\\$\\{(CLIENTELE_[A-Z_]+)");

    private static final List<String> LIBRARIES = List.of("service-defaults", "event-delivery", "service-pages");

    /** Those of a program with these settings, and of what is its own besides the libraries of all. */
    static KnownVariables of(String settings, Stream<Path> sources) {
        var own = USED.matcher(settings)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        var all = new TreeSet<>(own);
        Stream.concat(sources, libraries())
                .map(Manifests::read)
                .flatMap(
                        text -> Stream.concat(VARIABLE.matcher(text).results().map(MatchResult::group), composed(text)))
                .forEach(setting -> all.add(variable(setting)));
        return new KnownVariables(own, all);
    }

    private static Stream<Path> libraries() {
        return LIBRARIES.stream()
                .map(ServiceModule.ROOT::resolve)
                .flatMap(library ->
                        Stream.concat(Stream.of(library.resolve("README.md")), sources(library.resolve("src/main"))));
    }

    /** Settings whose names are put together of a constant and the rest. */
    private static Stream<String> composed(String code) {
        return PREFIX.matcher(code)
                .results()
                .flatMap(prefix -> Pattern.compile("\\b%s \\+ \"([a-z-]+)\"".formatted(prefix.group(1)))
                        .matcher(code)
                        .results()
                        .map(rest -> prefix.group(2) + rest.group(1)));
    }

    /** By which the environment gives a setting. */
    private static String variable(String setting) {
        return setting.replaceAll("[.-]", "_").toUpperCase(Locale.ROOT);
    }

    static Stream<Path> sources(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().matches(".*\\.(java|properties)")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
