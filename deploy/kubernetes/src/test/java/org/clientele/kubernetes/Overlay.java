package org.clientele.kubernetes;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** An overlay as Kustomize makes it. */
enum Overlay {
    LOCAL,
    STAGING,
    PRODUCTION;

    private static final Map<String, List<String>> PROGRAMS =
            Map.of("kustomize", List.of("kustomize", "build"), "kubectl", List.of("kubectl", "kustomize"));

    Path folder() {
        return Path.of("overlays", name().toLowerCase(Locale.ROOT));
    }

    Manifests rendered() {
        return rendered(folder());
    }

    static Manifests rendered(Path folder) {
        return new Manifests(
                Manifests.parse(folder.toString(), run(folder.toString())).toList());
    }

    private static String run(String folder) {
        var command = Stream.concat(program().stream(), Stream.of(folder)).toList();
        try {
            var process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            var rendered = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int status = process.waitFor();
            if (status != 0) {
                throw new IllegalStateException(command + " ended with " + status);
            }
            return rendered;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static List<String> program() {
        return PROGRAMS.entrySet().stream()
                .filter(program -> isOnPath(program.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("neither kustomize nor kubectl is on the path;"
                        + " -DexcludedGroups=kustomize leaves what needs one of them out"));
    }

    private static boolean isOnPath(String program) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
