package org.clientele.kubernetes;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/** An overlay in a copy of all that Kustomize reads, to be changed. */
record OverlayCopy(Overlay overlay) {

    private static final Path HERE = Path.of("..");

    private static final Path COPY = Path.of("target", "copy");

    /** A copy with these components besides. */
    static OverlayCopy of(Overlay overlay, List<String> components) {
        Stream.of("kubernetes/base", "kubernetes/components", "kubernetes/overlays", "observability/dashboards")
                .map(HERE::resolve)
                .flatMap(OverlayCopy::files)
                .forEach(OverlayCopy::take);
        var copy = new OverlayCopy(overlay);
        copy.add(components);
        return copy;
    }

    private static Stream<Path> files(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void take(Path file) {
        var copy = COPY.resolve(HERE.relativize(file));
        try {
            Files.createDirectories(copy.getParent());
            Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(List<String> components) {
        if (components.isEmpty()) {
            return; // as it is written, to be found again
        }
        var file = folder().resolve("kustomization.yaml");
        var kustomization = (ObjectNode) Manifests.tree(Manifests.read(file));
        var all = kustomization.withArray("components");
        components.forEach(component -> all.add("../../components/" + component));
        write(file, kustomization.toString());
    }

    /**
     * The same where one file says something else.
     *
     * @param file below the folder of this module
     */
    OverlayCopy where(String file, String right, String wrong) {
        var changed = COPY.resolve("kubernetes").resolve(file).normalize();
        var text = Manifests.read(changed);
        if (!text.contains(right)) {
            throw new IllegalArgumentException("%s does not say %s".formatted(file, right));
        }
        write(changed, text.replace(right, wrong));
        return this;
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Manifests rendered() {
        return Overlay.rendered(folder());
    }

    private Path folder() {
        return COPY.resolve("kubernetes").resolve(overlay.folder());
    }
}
