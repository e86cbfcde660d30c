package org.clientele.testkit;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A main class to be run by a JVM of its own, with this JVM's class path and a log that is appended to; the options
 * replace what is usual.
 */
record JavaProcess(Class<?> main, List<String> arguments, List<String> options, Path log) {

    private static final List<String> SMALL = List.of(
            "-Xmx256m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UnlockDiagnosticVMOptions",
            "-XX:-BytecodeVerificationRemote",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow");
    private static final int TAIL = 40;

    /** Logs go where the build puts what it makes. */
    static Path log(String name) {
        return Path.of("target", "processes", name + ".log");
    }

    JavaProcess with(List<String> others) {
        return new JavaProcess(
                main,
                arguments,
                Stream.concat(options.stream(), others.stream()).toList(),
                log);
    }

    Process start(Map<String, String> properties) {
        try {
            Files.createDirectories(log.toAbsolutePath().getParent());
            return new ProcessBuilder(command(properties))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The last lines that it wrote. */
    String tail() {
        try {
            var lines = Files.readAllLines(log);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - TAIL), lines.size()));
        } catch (IOException e) {
            return "nothing in " + log;
        }
    }

    private List<String> command(Map<String, String> properties) {
        var command = new ArrayList<String>();
        command.add(String.join(File.separator, System.getProperty("java.home"), "bin", "java"));
        command.addAll(SMALL);
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.addAll(options);
        properties.forEach((name, value) -> command.add("-D" + name + "=" + value));
        return Stream.concat(command.stream(), Stream.concat(Stream.of(main.getName()), arguments.stream()))
                .toList();
    }
}
