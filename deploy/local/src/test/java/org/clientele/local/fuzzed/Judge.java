package org.clientele.local.fuzzed;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.clientele.local.fuzzed.Connection.Answer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Says what is wrong with an answer, whatever it is an answer to. */
final class Judge {

    private static final String TYPES = "https://clientele.org/problems/";
    private static final int FIRST_REFUSAL = 400;
    private static final int UNKNOWN = 404;
    private static final int UNAVAILABLE = 503;
    private static final int FIRST_FAILURE = 500;

    /** What only a library or a stack trace says. */
    private static final Pattern FOREIGN =
            Pattern.compile("Exception|(?:java|javax|jakarta|org|com|tools|io)\\.[a-z]+[.$\\w]*|\\bat [\\w.$]+\\(");

    private Judge() {}

    static Optional<String> fault(HttpInput input, Answer answer) {
        if (answer.status() == 0) {
            return Optional.of("there was no answer");
        }
        if (answer.status() < FIRST_REFUSAL) {
            return Optional.empty();
        }
        if (answer.status() == UNAVAILABLE && !answer.header("retry-after").isEmpty()) {
            return Optional.empty();
        }
        if (answer.status() >= FIRST_FAILURE) {
            return Optional.of("it is broken: " + answer.status() + " " + answer.body());
        }
        return input.method().equals("HEAD") ? Optional.empty() : faultOfProblem(input, answer);
    }

    private static Optional<String> faultOfProblem(HttpInput input, Answer answer) {
        try {
            var problem = JsonMapper.shared().readTree(answer.body());
            if (!answer.header("content-type").startsWith("application/problem+json")
                    || !problem.path("type").asString("").startsWith(TYPES)) {
                return Optional.of("it is no problem of ours: " + answer);
            }
            return faultOfWords(input, problem);
        } catch (JacksonException noJson) {
            return Optional.of("the problem is no JSON: " + answer);
        }
    }

    /** What the path asked for may be repeated, and the id that nothing has. */
    private static Optional<String> faultOfWords(HttpInput input, JsonNode problem) {
        if (problem.path("status").asInt() == UNKNOWN) {
            return Optional.empty();
        }
        var words = problem.path("title").asString("") + " "
                + problem.path("detail").asString("") + " "
                + problem.path("errors")
                        .valueStream()
                        .map(error -> error.path("message").asString(""))
                        .toList();
        for (var part : parts(input.target())) {
            words = words.replace(part, "");
        }
        if (FOREIGN.matcher(words).find()) {
            return Optional.of("it speaks of libraries: " + problem);
        }
        return words.contains(OddTexts.MARK) ? Optional.of("it repeats what was typed: " + problem) : Optional.empty();
    }

    private static List<String> parts(String target) {
        try {
            return Arrays.stream(target.split("[?]", 2)[0].split("/"))
                    .map(part -> URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8))
                    .filter(part -> part.length() > 1)
                    .toList();
        } catch (IllegalArgumentException undecipherable) {
            return List.of();
        }
    }
}
