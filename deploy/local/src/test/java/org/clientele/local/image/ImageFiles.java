package org.clientele.local.image;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What images are built of, and what is wrong with it.
 *
 * @param ignored what of the project a build may see
 * @param build the command that builds them and says what they are
 */
record ImageFiles(String dockerfile, String ignored, String build) {

    private static final String BASE = "${BASE_IMAGE}";
    private static final Pattern DEFAULT_BASE = Pattern.compile("(?m)^ARG BASE_IMAGE=(.*)$");
    private static final Pattern PUBLIC = Pattern.compile("[a-z-]+(/[a-z-]+)?:25[\\w.-]*jre[\\w.-]*");
    private static final Pattern TARGET = Pattern.compile("target=(?:\\$\\{IMAGE_TARGET:-)?([a-z-]+)");
    private static final Pattern MODULE = Pattern.compile("(?m)^ {4}[\\w| -]+\\) echo (\\S+) ;;$");
    private static final Pattern LABEL = Pattern.compile("--label \"?org\\.opencontainers\\.image\\.([a-z]+)=[^\" ]");
    private static final Pattern MOUNTED = Pattern.compile("--mount=source=([^,]+),");
    private static final Set<String> LABELS =
            Set.of("title", "description", "version", "revision", "created", "vendor", "url");
    private static final String SERVICE = "$1";
    private static final String RESTRICTED = "10001:10001";
    private static final String ENDS = "restore-log";

    /** What would not work as it is meant, one sentence each. */
    List<String> problems() {
        return Stream.of(base(), targets().stream().flatMap(this::target), unseen(), unlabelled())
                .flatMap(problems -> problems)
                .toList();
    }

    private Stream<String> base() {
        var ofNoArgument = stages().stream()
                .filter(stage ->
                        !stage.from().equals(BASE) && stage(stage.from()).isEmpty())
                .map(stage -> "%s is based on %s".formatted(stage.name(), stage.from()));
        var usual = DEFAULT_BASE.matcher(dockerfile);
        return usual.find() && PUBLIC.matcher(usual.group(1)).matches()
                ? ofNoArgument
                : Stream.concat(ofNoArgument, Stream.of("there is no public JRE 25 to begin with unless one is named"));
    }

    /** The stages that become images; {@code plain} is one without what the JVM learnt. */
    private Set<String> targets() {
        var targets = TARGET.matcher(build)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        targets.add("plain");
        return targets;
    }

    private List<Stage> stages() {
        return Stage.of(dockerfile);
    }

    private Optional<Stage> stage(String name) {
        return stages().stream().filter(stage -> stage.name().equals(name)).findFirst();
    }

    private Stream<String> target(String name) {
        if (stage(name).isEmpty()) {
            return Stream.of(name + " is no stage");
        }
        return Stream.of(
                        problem(!said(name, "USER").equals(RESTRICTED), "runs as " + said(name, "USER")),
                        problem(!said(name, "ENTRYPOINT").startsWith("["), "has a shell between it and who stops it"),
                        problem(said(name, "HEALTHCHECK").equals("NONE") != name.equals(ENDS), "is never checked"),
                        problem(said(name, "HEALTHCHECK").isEmpty(), "does not say how it is checked"))
                .flatMap(problems -> problems)
                .map(problem -> name + " " + problem);
    }

    /** By the stage, or by the nearest of those that it goes on from. */
    private String said(String stage, String instruction) {
        return stage(stage)
                .map(found -> found.last(instruction).orElseGet(() -> said(found.from(), instruction)))
                .orElse("");
    }

    /** What is copied from the project has to be let in. */
    private Stream<String> unseen() {
        return stages().stream()
                .flatMap(stage -> Stream.concat(copied(stage), mounted(stage)))
                .flatMap(this::ofEachModule)
                .distinct()
                .filter(file -> allowed().noneMatch(pattern -> matches(pattern, file)))
                .map(file -> file + " is ignored");
    }

    private static Stream<String> copied(Stage stage) {
        return stage.all("COPY").filter(copy -> !copy.startsWith("--from")).map(copy -> copy.replaceFirst(" .*", ""));
    }

    private static Stream<String> mounted(Stage stage) {
        return stage.all("RUN").flatMap(run -> MOUNTED.matcher(run).results()).map(mount -> mount.group(1));
    }

    private Stream<String> ofEachModule(String file) {
        return modules().map(module -> file.replace("${MODULE}", module).replace("*", "any"));
    }

    private Stream<String> modules() {
        return MODULE.matcher(build)
                .results()
                .map(found -> found.group(1).replace("\"", ""))
                .map(module -> module.equals(SERVICE) ? "lead-service" : module);
    }

    private Stream<String> allowed() {
        return ignored.lines().filter(line -> line.startsWith("!")).map(line -> line.substring(1));
    }

    private static boolean matches(String pattern, String file) {
        return FileSystems.getDefault().getPathMatcher("glob:" + pattern).matches(Path.of(file));
    }

    private Stream<String> unlabelled() {
        var missing = new TreeSet<>(LABELS);
        LABEL.matcher(build).results().map(found -> found.group(1)).forEach(missing::remove);
        return missing.stream().map(label -> "images do not say their " + label);
    }

    private static Stream<String> problem(boolean isOne, String what) {
        return isOne ? Stream.of(what) : Stream.empty();
    }
}
