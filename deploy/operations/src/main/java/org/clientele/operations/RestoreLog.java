package org.clientele.operations;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Brings the log and restored stores to agreement. First it looks whether the log has all that the stores have
 * published; then it copies the log to an empty broker, without what the stores do not know, each record at the place
 * that it had.
 */
@Command(
        name = "restore-log",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Copies the log to an empty broker as far as the restored stores know it.",
            "All services have to be stopped. Nothing is changed in the stores or in the old log."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:the log is copied", "1:it failed", "2:bad options", "3:the stores are newer than the log"})
public final class RestoreLog implements Callable<Integer> {

    private static final int STORES_ARE_NEWER = 3;

    @Option(names = "--from", required = true, paramLabel = "SERVERS", description = "Bootstrap servers of the log.")
    private String from = "";

    @Option(
            names = "--to",
            required = true,
            paramLabel = "SERVERS",
            description = "Bootstrap servers of a broker with the same topics, empty.")
    private String to = "";

    @Option(
            names = "--stores",
            required = true,
            defaultValue = "${env:CLIENTELE_MONGODB_URI}",
            paramLabel = "URI",
            description = {
                "Connection string of the restored stores.",
                "One with a password belongs into the environment: CLIENTELE_MONGODB_URI."
            })
    private String stores = "";

    @Option(
            names = "--stores-ca",
            defaultValue = "${env:CLIENTELE_MONGODB_CA}",
            paramLabel = "FILE",
            description = {
                "Certificates in PEM of the authority that vouches for the stores, where the JVM knows none.",
                "In the environment: CLIENTELE_MONGODB_CA."
            })
    private @Nullable Path storesCa;

    @Option(
            names = "--restored-to",
            required = true,
            paramLabel = "INSTANT",
            description = "The moment to which the stores were restored, as in 2026-03-02T10:00:00Z.")
    private Instant restoredTo = Instant.EPOCH;

    @Option(
            names = "--margin",
            defaultValue = "PT24H",
            paramLabel = "DURATION",
            description = {
                "How long before that moment a record may have waited to be read at most (${DEFAULT-VALUE}).",
                "What is younger is compared with the stores, and read once more."
            })
    private Duration margin = Duration.ZERO;

    @Option(
            names = "--database",
            paramLabel = "SERVICE=NAME",
            description = "The database of a service (lead-service=lead, and so on).")
    private Map<String, String> databases = new HashMap<>();

    @Option(names = "--from-config", paramLabel = "FILE", description = "Properties of clients of the old broker.")
    private @Nullable Path fromConfig;

    @Option(names = "--to-config", paramLabel = "FILE", description = "Properties of clients of the new broker.")
    private @Nullable Path toConfig;

    @Spec
    private @Nullable CommandSpec spec;

    public static void main(String[] arguments) {
        System.exit(command().execute(arguments));
    }

    /** Does what the command does, and answers its exit code. */
    public static int run(PrintWriter out, String... arguments) {
        return command().setOut(out).setErr(out).execute(arguments);
    }

    static CommandLine command() {
        return new CommandLine(new RestoreLog()).setExecutionExceptionHandler((failure, command, parsed) -> {
            command.getErr().println("restore-log: " + failure.getMessage());
            return 1;
        });
    }

    @Override
    public Integer call() throws Exception {
        var out = Objects.requireNonNull(spec).commandLine().getOut();
        try (var source = new Broker(from, properties(fromConfig));
                var target = new Broker(to, properties(toConfig));
                var client = Stores.at(stores, Optional.ofNullable(storesCa))) {
            var known = new KnownVersions(client, ofServices());
            var topics = source.topics();
            target.requireNoOthers(topics);
            var missing = new Disagreement(source, known)
                    .ofTheLog(topics.stream().filter(Topic::isOfFacts).toList());
            if (!missing.isEmpty()) {
                tell(missing, out);
                return STORES_ARE_NEWER;
            }
            target.requireEmpty(topics);
            var since = restoredTo.minus(margin);
            new LogCopy(source, target, new Cut(known, since), out).copyAll(topics);
            new ReadAgain(source, target, since, out).groups(known.services(), topics);
            return 0;
        }
    }

    private Map<String, String> ofServices() {
        var all = List.of("lead", "portfolio", "analytics", "notification").stream()
                .collect(Collectors.toMap(name -> name + "-service", name -> name));
        all.putAll(databases);
        return all;
    }

    private static void tell(List<Disagreement.Newer> missing, PrintWriter out) {
        out.printf("The stores are newer than the log: it lacks the last facts of %d aggregates.%n", missing.size());
        missing.stream().limit(20).forEach(newer -> out.println("  " + newer));
        out.println("Restore the stores to a moment before the last record of the log, and begin again.");
        out.flush();
    }

    private static Map<String, Object> properties(@Nullable Path file) throws IOException {
        var properties = new Properties();
        if (file != null) {
            try (var reader = Files.newBufferedReader(file)) {
                properties.load(reader);
            }
        }
        return properties.stringPropertyNames().stream()
                .collect(Collectors.toMap(name -> name, properties::getProperty));
    }
}
