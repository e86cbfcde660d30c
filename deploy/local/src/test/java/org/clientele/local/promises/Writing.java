package org.clientele.local.promises;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** Writes with leads, each entry under a key by which its repeats are one entry, and reads what they show of it. */
record Writing(Platform platform) {

    /** Writes so many entries from this number on; answers their ids. */
    List<String> write(String leadId, int first, int entries) {
        return IntStream.range(first, first + entries)
                .mapToObj(entry -> write(leadId, entry))
                .toList();
    }

    private String write(String leadId, int entry) {
        var body = Map.of(
                "channel",
                "phone",
                "direction",
                "outbound",
                "at",
                "2026-02-%02dT10:00:00Z".formatted(entry + 1),
                "subject",
                "entry " + entry);
        return platform.client()
                .post(platform.endpoints().lead(), "/leads/" + leadId + "/correspondence", body, leadId + "-" + entry)
                .body()
                .path("correspondenceId")
                .asString();
    }

    /** The entries that the lead shows now, with those of what is part of it. */
    List<String> ofLead(String leadId) {
        var path = "/leads/" + leadId + "/correspondence?limit=200";
        return items(platform.client().get(platform.endpoints().lead(), path).body())
                .map(Writing::id)
                .toList();
    }

    /** The entries that the client shows now as those of its lead. */
    List<String> ofClient(String leadId, String clientId) {
        var path = "/clients/" + clientId + "/correspondence?limit=200";
        return items(platform.client()
                        .get(platform.endpoints().portfolio(), path)
                        .body())
                .filter(item -> item.path("leadId").asString().equals(leadId))
                .map(Writing::id)
                .toList();
    }

    private static Stream<JsonNode> items(JsonNode list) {
        return StreamSupport.stream(list.path("items").spliterator(), false);
    }

    private static String id(JsonNode item) {
        return item.path("correspondenceId").asString();
    }
}
