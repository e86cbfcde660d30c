package org.clientele.local.promises;

import java.time.Instant;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * What the services keep of the log, by id; once as a fold of the log, once as it is stored.
 *
 * @param leads newest state of each lead
 * @param history each fact of each lead
 * @param correspondence each entry with the client that its lead became
 * @param clients whose each client is
 * @param projects what each project contributes to the figures
 * @param classes the class of each client
 * @param followUps each follow-up
 */
record Projections(
        Map<String, Lead> leads,
        Map<String, Fact> history,
        Map<String, Entry> correspondence,
        Map<String, Client> clients,
        Map<String, Project> projects,
        Map<String, String> classes,
        Map<String, FollowUp> followUps) {

    record Lead(String state, String step, String salespersonId, long version) {}

    record Fact(String leadId, long sequence, String type, Instant at, JsonNode details) {}

    record Entry(String leadId, String clientId, String channel, String subject, String text, long sequence) {}

    record Client(String salespersonId, String teamId, long sequence) {}

    record Project(
            String clientId,
            String salespersonId,
            String teamId,
            long amount,
            String currency,
            String signedOn,
            long sequence) {}

    record FollowUp(String state, String salespersonId, String subjectId, String reason, long version) {}
}
