package org.clientele.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Sends a running platform far more submissions at once than it works on, and prints what was acknowledged, what was
 * refused and how fast, whether each that was acknowledged has its outcome, and what it serves before and afterwards.
 */
final class Burst {

    private static final Pattern TOKEN = Pattern.compile("\"access_token\":\"([^\"]+)\"");
    private static final Pattern ID = Pattern.compile("\"submissionId\":\"([^\"]+)\"");
    private static final int USUAL_CALLERS = 32;
    private static final Duration USUAL = Duration.ofSeconds(10);
    private static final int ACCEPTED = 202;
    private static final int UNAVAILABLE = 503;

    private final HttpClient client;
    private final URI submissions;
    private final String token;
    private final String source = "burst-" + System.currentTimeMillis();
    private final AtomicLong number = new AtomicLong();

    private record Sent(HttpResponse<String> answer, long nanos) {

        boolean isAcknowledged() {
            return answer.statusCode() <= ACCEPTED;
        }

        boolean isRefused() {
            return answer.statusCode() == UNAVAILABLE
                    && answer.headers().firstValue("Retry-After").isPresent();
        }
    }

    private Burst(HttpClient client, Map<String, String> environment) throws IOException, InterruptedException {
        this.client = client;
        var lead = environment.getOrDefault("CLIENTELE_LEAD", "http://localhost:8081");
        this.submissions = URI.create(lead + "/api/v1/submissions");
        this.token = token(environment.getOrDefault("CLIENTELE_ISSUER", "http://localhost:8080"));
    }

    /** {@code Burst [CALLERS]}, by default ten times the 64 that are worked on and the 256 that wait. */
    public static void main(String[] arguments) throws Exception {
        int callers = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 3_200;
        try (var client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            new Burst(client, System.getenv()).run(callers);
        }
    }

    private void run(int callers) throws InterruptedException, ExecutionException, IOException {
        usual("submissions before, %d callers".formatted(USUAL_CALLERS));
        long begun = System.nanoTime();
        var sent = atOnce(callers);
        double seconds = (System.nanoTime() - begun) / 1e9;
        var acknowledged = sent.stream().filter(Sent::isAcknowledged).toList();
        tell("acknowledged of %d at once".formatted(callers), sent, Sent::isAcknowledged, seconds);
        tell("refused with Retry-After", sent, Sent::isRefused, seconds);
        tell("answered otherwise", sent, one -> !one.isAcknowledged() && !one.isRefused(), seconds);
        usual("submissions afterwards, %d callers".formatted(USUAL_CALLERS));
        System.out.printf("acknowledged without an outcome: %d%n", withoutOutcome(acknowledged));
    }

    private void usual(String name) throws InterruptedException, ExecutionException {
        System.out.println(
                Load.measure(name, USUAL_CALLERS, USUAL, 1, this::send).line());
    }

    private List<Sent> atOnce(int callers) throws InterruptedException, ExecutionException {
        List<Callable<Sent>> calls = Collections.nCopies(callers, this::send);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var sent = new ArrayList<Sent>();
            for (var call : threads.invokeAll(calls)) {
                sent.add(call.get());
            }
            return sent;
        }
    }

    private Sent send() throws IOException, InterruptedException {
        long one = number.incrementAndGet();
        var body = """
                {"source": "%s", "externalId": "%d", "company": {"name": "Company %s %d"}, "need": "a benchmark"}""".formatted(source, one, source, one);
        long begun = System.nanoTime();
        var answer = client.send(
                asked(submissions)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
        return new Sent(answer, System.nanoTime() - begun);
    }

    private HttpRequest.Builder asked(URI address) {
        return HttpRequest.newBuilder(address).header("Authorization", "Bearer " + token);
    }

    private static void tell(String name, List<Sent> sent, Predicate<Sent> which, double seconds) {
        var nanos = sent.stream().filter(which).mapToLong(Sent::nanos).sorted().toArray();
        System.out.println(Load.measured(name, nanos, seconds).line() + " " + nanos.length);
    }

    private long withoutOutcome(List<Sent> acknowledged) throws IOException, InterruptedException {
        long without = 0;
        for (var one : acknowledged) {
            var id = ID.matcher(one.answer().body());
            var address = URI.create(submissions + "/" + (id.find() ? id.group(1) : ""));
            var outcome = client.send(asked(address).build(), BodyHandlers.ofString());
            if (!outcome.body().contains("\"outcome\":\"ACCEPTED\"")) {
                without++;
            }
        }
        return without;
    }

    private String token(String issuer) throws IOException, InterruptedException {
        var basic =
                Base64.getEncoder().encodeToString("clientele-integration:clientele".getBytes(StandardCharsets.UTF_8));
        var request = HttpRequest.newBuilder(URI.create(issuer + "/oauth2/token"))
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials"))
                .build();
        var token = TOKEN.matcher(client.send(request, BodyHandlers.ofString()).body());
        if (!token.find()) {
            throw new IOException("no token from " + issuer);
        }
        return token.group(1);
    }
}
