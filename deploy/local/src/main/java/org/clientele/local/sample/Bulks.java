package org.clientele.local.sample;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Stream;
import org.clientele.local.client.PlatformClient;
import tools.jackson.databind.JsonNode;

/** Sends much at a time, and many calls at once; every call has a fixed key, so that a repeat adds nothing. */
final class Bulks {

    private static final int CALLS_AT_ONCE = 8;
    private static final int THINGS = 250;

    private final PlatformClient platform;

    Bulks(PlatformClient platform) {
        this.platform = platform;
    }

    /**
     * What each item was answered, in order; one that is refused is an error here.
     *
     * @param items those of each thing, which stay together and in their order
     */
    <T> List<JsonNode> post(URI service, String path, List<T> things, Function<T, Stream<Map<String, Object>>> items)
            throws InterruptedException, ExecutionException {
        var calls = new ArrayList<Callable<List<JsonNode>>>();
        for (int from = 0; from < things.size(); from += THINGS) {
            var some = things.subList(from, Math.min(things.size(), from + THINGS));
            var key = "sample" + path.replace('/', '-') + "-" + from;
            calls.add(() ->
                    postSome(service, path, key, some.stream().flatMap(items).toList()));
        }
        return atOnce(calls).stream().flatMap(List::stream).toList();
    }

    private List<JsonNode> postSome(URI service, String path, String key, List<?> items) {
        var answers = platform.post(service, path, Map.of("items", items), key)
                .orThrow("POST " + path)
                .body()
                .path("items")
                .valueStream()
                .toList();
        answers.stream()
                .filter(answer -> answer.path("status").isNumber())
                .findFirst()
                .ifPresent(refused -> {
                    throw new IllegalStateException("POST " + path + " answered " + refused);
                });
        return answers;
    }

    static <T> List<T> atOnce(List<Callable<T>> calls) throws InterruptedException, ExecutionException {
        try (var threads = Executors.newFixedThreadPool(CALLS_AT_ONCE)) {
            var answers = new ArrayList<T>();
            for (var answered : threads.invokeAll(calls)) {
                answers.add(answered.get());
            }
            return answers;
        }
    }
}
