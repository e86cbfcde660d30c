package org.clientele.testkit;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the JVM learns while a program runs once to its end: classes found, verified and linked. A process that begins
 * with it starts in little more than half the processor time; it pays where ten or more are started.
 */
public final class Rehearsal {

    private static final ToolProvider JAR = ToolProvider.findFirst("jar").orElseThrow();

    private final Path cache;
    private final String classPath;

    private Rehearsal(Path cache, String classPath) {
        this.cache = cache;
        this.classPath = classPath;
    }

    /** Runs the program, which has to end by itself; it should load what the processes started later will load. */
    public static Rehearsal of(Class<?> main, String... arguments) {
        var folder = TemporaryFolder.create("rehearsal");
        TemporaryFolder.deleteAtExit(folder, () -> {});
        var rehearsal = new Rehearsal(folder.resolve("classes.aot"), packed(folder));
        rehearsal.run(main, List.of(arguments));
        return rehearsal;
    }

    private void run(Class<?> main, List<String> arguments) {
        var options = List.of("-cp", classPath, "-XX:AOTCacheOutput=" + cache);
        var program = new JavaProcess(main, arguments, options, JavaProcess.log("rehearsal"));
        try {
            if (program.start(Map.of()).waitFor() != 0 || Files.notExists(cache)) {
                throw new IllegalStateException("the rehearsal failed: " + program.tail());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while " + main.getName() + " was rehearsed", e);
        }
    }

    /** Options of the JVM for processes that begin with it. */
    List<String> options() {
        return List.of(
                "-cp",
                classPath,
                "-XX:AOTCache=" + cache,
                "-XX:-AOTAdapterCaching"); // JDK 25 warns of adapters that it does not find in the cache
    }

    /** This JVM's class path with its folders as jars, because what is learnt of classes in folders is not kept. */
    private static String packed(Path folder) {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(Predicate.not(String::isEmpty)) // the build leaves one behind the last
                .map(Path::of)
                .map(entry -> Files.isDirectory(entry) ? packed(entry, folder) : entry)
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static Path packed(Path classes, Path folder) {
        var jar = folder.resolve(UUID.randomUUID() + ".jar");
        if (JAR.run(System.out, System.err, "--create", "--file", jar.toString(), "-C", classes.toString(), ".") != 0) {
            throw new IllegalStateException("cannot pack " + classes);
        }
        return jar;
    }
}
