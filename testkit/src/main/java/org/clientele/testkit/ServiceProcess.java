package org.clientele.testkit;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.clientele.localbacking.EmbeddedStore;
import org.clientele.localbacking.KafkaBroker;
import org.clientele.localbacking.Ports;
import org.jspecify.annotations.Nullable;

/**
 * A service, a broker or a store in a process of its own, so that a test can kill it as a machine would: without
 * warning. It keeps its port over all its lives.
 */
public final class ServiceProcess implements AutoCloseable {

    private static final Duration START = Duration.ofMinutes(5);

    /** As long as a cluster waits, by its manifests. */
    private static final Duration STOP = Duration.ofSeconds(90);

    private static final Duration KILL = Duration.ofSeconds(30);

    private final JavaProcess program;
    private final int port;
    private final Map<String, String> settings;
    private final BooleanSupplier ready;
    private @Nullable Process process;

    private ServiceProcess(JavaProcess program, int port, Map<String, String> settings, BooleanSupplier ready) {
        this.program = program;
        this.port = port;
        this.settings = settings;
        this.ready = ready;
    }

    /**
     * A Spring Boot service on a free port, which its health has too; the settings become its system properties, and
     * options of the JVM replace those of a small process. It is not started yet.
     */
    public static ServiceProcess service(Class<?> main, Map<String, String> settings, String... options) {
        var port = Ports.free();
        var all = new TreeMap<>(settings);
        all.put("server.port", String.valueOf(port));
        all.putIfAbsent("management.server.port", String.valueOf(port));
        var program = program(main, port, List.of()).with(List.of(options));
        return new ServiceProcess(program, port, all, new Health(port)::isReady);
    }

    /** The same that begins with what was learnt at the rehearsal. */
    public ServiceProcess beginningWith(Rehearsal rehearsal) {
        return new ServiceProcess(program.with(rehearsal.options()), port, settings, ready);
    }

    /** A broker whose log is in the folder, on a free port. It is not started yet. */
    public static ServiceProcess broker(Path folder) {
        return broker(folder, Ports.free());
    }

    /** The same on a port that is given, as of a broker that was there before. */
    public static ServiceProcess broker(Path folder, int port) {
        var arguments = List.of(folder.toString(), String.valueOf(port));
        return listening(KafkaBroker.class, port, arguments, Map.of());
    }

    /** An embedded store in the folder, on a free port, that refuses scans. It is not started yet. */
    public static ServiceProcess store(Path folder) {
        var port = Ports.free();
        var arguments = List.of(String.valueOf(port), folder.toString());
        return listening(EmbeddedStore.class, port, arguments, Map.of(EmbeddedStore.REFUSES_SCANS, "true"));
    }

    private static ServiceProcess listening(
            Class<?> main, int port, List<String> arguments, Map<String, String> settings) {
        return new ServiceProcess(program(main, port, arguments), port, settings, () -> Ports.isListening(port));
    }

    private static JavaProcess program(Class<?> main, int port, List<String> arguments) {
        return new JavaProcess(main, arguments, List.of(), JavaProcess.log(main.getSimpleName() + "-" + port));
    }

    /** Starts it, or starts it again, and returns when it is ready. */
    public ServiceProcess start() {
        run(program, settings, ready);
        return this;
    }

    /** Starts another version of it, whose classes are there. */
    public ServiceProcess startOn(String classPath) {
        run(program.with(List.of("-cp", classPath, "-XX:AOTMode=off")), settings, ready);
        return this;
    }

    /**
     * Starts it to end itself at a crash point, {@code <before|after>:<command>:<collection>:<n>}, for example
     * {@code after:update:leads:3} or {@code before:kafka-commit:-:1}; returns when it is ready, or has crashed
     * already.
     */
    public ServiceProcess startToCrash(String crashPoint) {
        var crashing = new TreeMap<>(settings);
        crashing.put(CrashPoints.PROPERTY, crashPoint);
        run(program, crashing, () -> hasCrashed() || ready.getAsBoolean());
        return this;
    }

    private void run(JavaProcess version, Map<String, String> properties, BooleanSupplier enough) {
        if (isRunning()) {
            throw new IllegalStateException(program.main().getName() + " is running already");
        }
        var started = version.start(properties);
        process = started;
        try {
            Readiness.await(program.main().getName(), started, START, enough);
        } catch (IllegalStateException e) {
            throw new IllegalStateException(e.getMessage() + "\n" + program.tail(), e);
        }
    }

    /** Waits until the crash point is reached; fails if that takes longer or if it ends in any other way. */
    public void awaitCrash(Duration limit) {
        if (!hasEndedWithin(limit) || !hasCrashed()) {
            throw new IllegalStateException(program.main().getName() + " did not crash: " + program.tail());
        }
    }

    /** Ends it at once, as {@code kill -9} does, and returns when it is gone. */
    public void kill() {
        if (process != null) {
            process.destroyForcibly();
            if (!hasEndedWithin(KILL)) {
                throw new IllegalStateException(program.main().getName() + " cannot be killed");
            }
        }
    }

    /** Asks it to end and returns when it has; fails if it had to be killed. */
    public void stop() {
        if (process != null) {
            process.destroy();
            if (!hasEndedWithin(STOP)) {
                kill();
                throw new IllegalStateException(program.main().getName() + " did not end: " + program.tail());
            }
        }
    }

    public boolean isRunning() {
        return process != null && process.isAlive();
    }

    public int port() {
        return port;
    }

    /** Host and port, for clients of a broker. */
    public String address() {
        return "127.0.0.1:" + port;
    }

    /** The base address of a service. */
    public String url() {
        return "http://" + address();
    }

    /** What it wrote in all its lives. */
    public Path log() {
        return program.log();
    }

    @Override
    public void close() {
        kill();
    }

    private boolean hasCrashed() {
        return process != null && !process.isAlive() && process.exitValue() == CrashPoints.EXIT_CODE;
    }

    private boolean hasEndedWithin(Duration limit) {
        try {
            return process != null && process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for a process to end", e);
        }
    }
}
