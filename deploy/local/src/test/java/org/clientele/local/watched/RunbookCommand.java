package org.clientele.local.watched;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a page for operators asks a service by one of the functions of their README.
 *
 * @param as sets who asks, if that is not an operator
 * @param function {@code api} or {@code figures}
 * @param service its short name, or a variable that stands for each
 * @param asked the path, or what lines of figures begin with
 * @param rest of the line
 */
record RunbookCommand(String page, String as, String function, String service, String asked, String rest) {

    static final List<String> SERVICES =
            List.of("lead-service", "portfolio-service", "analytics-service", "notification-service");

    private static final Pattern BLOCK = Pattern.compile("```sh\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern COMMAND =
            Pattern.compile("\\b(AS=\\S+ \\w+\\) )?(api|figures) ([a-z]+|\\$service) (?:'([^']*)'|(\\S+))([^\\n]*)");
    private static final Pattern FUNCTIONS = Pattern.compile("```bash\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern METHOD = Pattern.compile("-X (\\w+)");

    /** All that pages ask by this function. */
    static List<RunbookCommand> of(String function) {
        return Watching.files(Watching.RUNBOOKS, ".md").stream()
                .filter(page -> !page.endsWith("README.md"))
                .flatMap(RunbookCommand::on)
                .filter(command -> command.function().equals(function))
                .toList();
    }

    private static Stream<RunbookCommand> on(Path page) {
        return BLOCK.matcher(text(page))
                .results()
                .flatMap(block -> COMMAND.matcher(block.group(1)).results())
                .map(found -> of(page.getFileName().toString(), found));
    }

    private static RunbookCommand of(String page, MatchResult found) {
        var as = found.group(1) == null ? "" : found.group(1);
        var asked = found.group(4) == null ? found.group(5) : found.group(4);
        return new RunbookCommand(
                page, as, found.group(2), found.group(3), asked.replaceFirst(";$", ""), found.group(6));
    }

    /** The names of the services that are asked. */
    List<String> services() {
        return service.startsWith("$") ? SERVICES : List.of(service + "-service");
    }

    /** How this service is asked, as it is typed; without what is done with the answer. */
    String typed(String name) {
        return "%s%s %s '%s'".formatted(as, function, name.replace("-service", ""), asked);
    }

    /** Whether it reads, and no id has to be filled in. */
    boolean canBeAsked() {
        return operation().matches("GET [^{]*");
    }

    /** The operation of an API; what is in capitals stands for an id. */
    String operation() {
        var method = METHOD.matcher(rest);
        return (method.find() ? method.group(1) : "GET") + " /api/v1"
                + asked.replaceFirst("\\?.*", "").replaceAll("/[A-Z_]+(?=/|$)", "/{}");
    }

    /** The functions, to be pasted into a bash before anything else. */
    static String functions() {
        var found = FUNCTIONS.matcher(text(Watching.RUNBOOKS.resolve("README.md")));
        return found.results().map(block -> block.group(1)).findFirst().orElseThrow();
    }

    /** What lines of figures have to match, whatever has happened: kinds of work are there from the start. */
    Pattern figures() {
        return Pattern.compile(asked.contains("work=") ? asked : asked.replaceFirst("\\.\\*.*", ""));
    }

    private static String text(Path page) {
        try {
            return Files.readString(page, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
