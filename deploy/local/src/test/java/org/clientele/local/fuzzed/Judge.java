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

    /** Whether it is no answer that a service should give. */
    static Optional<String> fault(HttpInput input, Answer answer) {
        if (answer.status() == 0) {
            return Optional.of("there was no answer");
        }
        if (isFine(answer) || isBusy(answer)) {
            return Optional.empty();
        }
        if (answer.status() >= FIRST_FAILURE) {
            return Optional.of("it is broken: " + answer.status() + " " + answer.body());
        }
        return isProblem(answer) || input.method().equals("HEAD")
                ? Optional.empty()
                : Optional.of("it is no problem of ours: " + answer);
    }

    /** What a problem says that it should not: something that was typed, or the words of a library. */
    static Optional<String> words(HttpInput input, Answer answer) {
        return isFine(answer) || answer.status() == UNKNOWN || !isProblem(answer)
                ? Optional.empty()
                : words(input, JsonMapper.shared().readTree(answer.body()));
    }

    private static boolean isFine(Answer answer) {
        return answer.status() < FIRST_REFUSAL;
    }

    private static boolean isBusy(Answer answer) {
        return answer.status() == UNAVAILABLE && !answer.header("retry-after").isEmpty();
    }

    private static boolean isProblem(Answer answer) {
        try {
            return answer.header("content-type").startsWith("application/problem+json")
                    && JsonMapper.shared()
                            .readTree(answer.body())
                            .path("type")
                            .asString("")
                            .startsWith(TYPES);
        } catch (JacksonException noJson) {
            return false;
        }
    }

    /** What the path asked for may be repeated; so may the id that nothing has. */
    private static Optional<String> words(HttpInput input, JsonNode problem) {
        var errors = problem.path("errors")
                .valueStream()
                .map(error -> error.path("message").asString(""))
                .toList();
        var words = problem.path("title").asString("") + " "
                + problem.path("detail").asString("") + " " + errors;
        for (var part : parts(input.target())) {
            words = words.replace(part, "");
        }
        return FOREIGN.matcher(words).find() || words.contains(OddTexts.MARK)
                ? Optional.of(problem.toString())
                : Optional.empty();
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
