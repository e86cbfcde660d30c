package org.clientele.local.promises;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Stream;
import org.clientele.testkit.LogEntry;
import org.clientele.testkit.LogHistory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Folds the log into what the services should keep of it, and knows nothing else. */
final class FoldedLog {

    private static final String[] TOPICS = {
        "lead-events", "client-events", "segment-events", "follow-up-events", "correspondence"
    };
    private static final List<String> SHOWN_APART = List.of("leadId", "at", "by", "lead");
    private static final JsonMapper JSON = JsonMapper.shared();

    private final LogHistory log;

    FoldedLog(Platform platform) {
        this.log = platform.log(TOPICS);
    }

    Projections projections() {
        return new Projections(leads(), history(), correspondence(), clients(), projects(), classes(), followUps());
    }

    private Map<String, LogEntry> newest(String topic) {
        return newest(log.entries().stream().filter(entry -> entry.topic().equals(topic)));
    }

    /** Of each subject what has the highest number, which need not be the last that was said of it. */
    private static Map<String, LogEntry> newest(Stream<LogEntry> entries) {
        return entries.collect(toMap(
                LogEntry::subject, identity(), BinaryOperator.maxBy(Comparator.comparingLong(LogEntry::sequence))));
    }

    private Map<String, Projections.Lead> leads() {
        return map(newest("lead-events"), entry -> {
            var lead = json(entry).path("lead");
            return new Projections.Lead(
                    text(lead, "state"), text(lead, "step"), text(lead, "salespersonId"), entry.sequence());
        });
    }

    private Map<String, Projections.Fact> history() {
        var history = new HashMap<String, Projections.Fact>();
        log.entries().stream()
                .filter(entry -> entry.topic().equals("lead-events"))
                .forEach(entry -> history.put(entry.subject() + "|" + entry.sequence(), fact(entry)));
        return history;
    }

    private static Projections.Fact fact(LogEntry entry) {
        var data = (ObjectNode) json(entry);
        var at = Instant.parse(text(data, "at"));
        return new Projections.Fact(
                entry.subject(),
                entry.sequence(),
                entry.type(),
                at,
                data.deepCopy().remove(SHOWN_APART));
    }

    private Map<String, Projections.Entry> correspondence() {
        var clients = clientsOfLeads();
        return map(newest("correspondence"), entry -> {
            var data = json(entry);
            return new Projections.Entry(
                    text(data, "leadId"),
                    clients.getOrDefault(text(data, "leadId"), ""),
                    text(data, "channel"),
                    text(data, "subject"),
                    text(data, "text"),
                    entry.sequence());
        });
    }

    private Map<String, String> clientsOfLeads() {
        var clients = new HashMap<String, String>();
        var withdrawn = subjects("client.project-withdrawn.v1");
        log.of("client.project-signed.v1")
                .map(FoldedLog::json)
                .filter(signed -> signed.has("leadId"))
                .filter(signed -> !withdrawn.contains(text(signed, "projectId")))
                .forEach(signed -> clients.put(text(signed, "leadId"), text(signed, "clientId")));
        return clients;
    }

    private Map<String, Projections.Client> clients() {
        var clients = map(newest(log.of("client.onboarded.v1")), entry -> {
            var data = json(entry);
            return new Projections.Client(text(data, "salespersonId"), text(data, "teamId"), entry.sequence());
        });
        clients.keySet().removeAll(subjects("client.onboarding-undone.v1"));
        return clients;
    }

    private Set<String> subjects(String type) {
        return log.of(type).map(LogEntry::subject).collect(toSet());
    }

    private Map<String, Projections.Project> projects() {
        var projects = map(newest(log.of("client.project-signed.v1")), entry -> {
            var data = json(entry);
            return new Projections.Project(
                    text(data, "clientId"),
                    text(data, "salespersonId"),
                    text(data, "teamId"),
                    data.path("value").path("amount").asLong(),
                    text(data.path("value"), "currency"),
                    text(data, "signedOn"),
                    entry.sequence());
        });
        projects.keySet().removeAll(subjects("client.project-withdrawn.v1"));
        return projects;
    }

    /** By revenue of twelve months, then id: A while what comes before is below 80 %, B below 95 %, else C. */
    private Map<String, String> classes() {
        var today = LocalDate.now(ZoneOffset.UTC);
        var aYearAgo = today.minusYears(1);
        var revenue = projects().values().stream()
                .filter(project -> isWithin(aYearAgo, LocalDate.parse(project.signedOn()), today))
                .collect(groupingBy(Projections.Project::clientId, summingLong(Projections.Project::amount)));
        clients().keySet().forEach(client -> revenue.putIfAbsent(client, 0L));
        var total = revenue.values().stream().mapToLong(Long::longValue).sum();
        var order = Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey());
        var classes = new HashMap<String, String>();
        long before = 0;
        for (var client : revenue.entrySet().stream().sorted(order).toList()) {
            classes.put(client.getKey(), classOf(client.getValue(), before * 100, total));
            before += client.getValue();
        }
        return classes;
    }

    private static boolean isWithin(LocalDate before, LocalDate day, LocalDate last) {
        return day.isAfter(before) && !day.isAfter(last);
    }

    private static String classOf(long own, long hundredfoldBefore, long total) {
        if (own == 0 || hundredfoldBefore >= 95 * total) {
            return "C";
        }
        return hundredfoldBefore < 80 * total ? "A" : "B";
    }

    private Map<String, Projections.FollowUp> followUps() {
        return map(newest("follow-up-events"), entry -> {
            var followUp = json(entry).path("followUp");
            return new Projections.FollowUp(
                    text(followUp, "state"),
                    text(followUp, "salespersonId"),
                    text(followUp.path("subject"), "id"),
                    text(followUp, "reason"),
                    entry.sequence());
        });
    }

    private static <V> Map<String, V> map(Map<String, LogEntry> newest, Function<LogEntry, V> to) {
        var mapped = new HashMap<String, V>();
        newest.forEach((id, entry) -> mapped.put(id, to.apply(entry)));
        return mapped;
    }

    static JsonNode json(LogEntry entry) {
        return JSON.readTree(entry.json());
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asString("");
    }
}
