package org.clientele.local.image;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A stage of a Dockerfile.
 *
 * @param from the image or the stage that it goes on from
 * @param instructions each on one line
 */
record Stage(String name, String from, List<String> instructions) {

    private static final Pattern STAGE = Pattern.compile("(?m)^FROM (\\S+) AS (\\S+)\\n((?:(?!FROM ).*\\n?)*)");

    /** In the order in which they are written. */
    static List<Stage> of(String dockerfile) {
        return STAGE.matcher(dockerfile.replace("\\\n", ""))
                .results()
                .map(Stage::of)
                .toList();
    }

    private static Stage of(MatchResult found) {
        return new Stage(
                found.group(2),
                found.group(1),
                found.group(3).lines().filter(line -> !line.startsWith("#")).toList());
    }

    /** What the last of these instructions says, if there is one. */
    Optional<String> last(String instruction) {
        return all(instruction).reduce((before, after) -> after);
    }

    /** What each of these instructions says. */
    Stream<String> all(String instruction) {
        return instructions.stream()
                .filter(line -> line.startsWith(instruction + " "))
                .map(line -> line.substring(instruction.length()).strip());
    }
}
