package org.clientele.local.crm;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.clientele.local.client.Answer;
import org.clientele.local.client.Endpoints;
import org.clientele.local.client.PlatformClient;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Carries one company's opportunities to the stage the export says: won ones are qualified and converted, into the
 * existing client once there is one, lost ones are lost. One company's rows are taken in order, so its first won
 * opportunity makes the client.
 */
final class DealStages {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration POLL = Duration.ofMillis(50);

    private final PlatformClient platform;
    private final Endpoints endpoints;
    private final String currency;

    DealStages(PlatformClient platform, Endpoints endpoints, String currency) {
        this.platform = platform;
        this.endpoints = endpoints;
        this.currency = currency;
    }

    List<RowOutcome> carry(@Nullable String company, List<Submitted> rows) throws InterruptedException {
        var outcomes = new RowOutcome[rows.size()];
        var clientId = company == null ? null : existingClient(company);
        for (int i = 0; i < outcomes.length; i++) {
            outcomes[i] = carry(rows.get(i), clientId);
            clientId = clientId == null ? outcomes[i].clientId() : clientId;
        }
        return List.of(outcomes);
    }

    private RowOutcome carry(Submitted row, @Nullable String clientId) throws InterruptedException {
        if (row.leadId() == null) {
            return became(row, "-");
        }
        return switch (row.opportunity().stage()) {
            case WON -> win(row, row.leadId(), clientId);
            case LOST -> lose(row, row.leadId());
            case PROSPECTING, ENGAGING -> became(row, "OPEN");
        };
    }

    private RowOutcome win(Submitted row, String leadId, @Nullable String clientId) throws InterruptedException {
        var conversion = conversionOf(leadId);
        if (conversion == null) {
            qualify(leadId, row.opportunity());
            convert(leadId, row.opportunity(), clientId);
            conversion = conversionOf(leadId);
        }
        var settled = settled(leadId, Objects.requireNonNull(conversion));
        return new RowOutcome(
                row.opportunity(),
                row.outcome(),
                leadId,
                settled.path("state").asString(),
                settled.path("clientId").asString(null),
                settled.path("projectId").asString(null));
    }

    private void qualify(String leadId, Opportunity opportunity) {
        if (!"OPEN".equals(state(leadId))) {
            return;
        }
        var answers = Map.of(
                "need", opportunity.product(),
                "budget", "confirmed",
                "authority", "buyer",
                "timing", String.valueOf(opportunity.closed()),
                "expectedValue", money(opportunity));
        platform.post(endpoints.lead(), "/leads/" + leadId + "/qualification", answers)
                .orThrow("qualification of " + opportunity.id());
    }

    private void convert(String leadId, Opportunity opportunity, @Nullable String clientId) {
        var project = Map.of(
                "title", opportunity.product(),
                "value", money(opportunity),
                "contractType", "purchase",
                "signedOn", String.valueOf(closingDay(opportunity)));
        Map<String, Object> body =
                clientId == null ? Map.of("project", project) : Map.of("project", project, "clientId", clientId);
        platform.post(endpoints.lead(), "/leads/" + leadId + "/conversion", body)
                .orThrow("conversion of " + opportunity.id());
    }

    private RowOutcome lose(Submitted row, String leadId) {
        if (!"LOST".equals(state(leadId))) {
            platform.post(endpoints.lead(), "/leads/" + leadId + "/loss", Map.of("reason", "no-decision"))
                    .orThrow("loss of " + row.opportunity().id());
        }
        return became(row, "LOST");
    }

    private JsonNode settled(String leadId, JsonNode first) throws InterruptedException {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        var conversion = first;
        while ("CONVERTING".equals(conversion.path("state").asString())) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("lead " + leadId + " is still converting");
            }
            Thread.sleep(POLL);
            conversion = Objects.requireNonNull(conversionOf(leadId));
        }
        return conversion;
    }

    private @Nullable JsonNode conversionOf(String leadId) {
        var answer = platform.getWaiting(endpoints.lead(), "/leads/" + leadId + "/conversion");
        return answer.status() == 404
                ? null
                : answer.orThrow("GET conversion of " + leadId).body();
    }

    private String state(String leadId) {
        return platform.get(endpoints.lead(), "/leads/" + leadId)
                .orThrow("GET lead " + leadId)
                .text("state");
    }

    private @Nullable String existingClient(String company) {
        Answer clients = platform.get(
                        endpoints.portfolio(), "/clients?q=" + URLEncoder.encode(company, StandardCharsets.UTF_8))
                .orThrow("GET /clients");
        for (var client : clients.body().path("items")) {
            if (company.equals(client.path("name").asString())) {
                return client.path("clientId").asString();
            }
        }
        return null;
    }

    private Map<String, Object> money(Opportunity opportunity) {
        var units = opportunity.value() == null ? 0 : opportunity.value();
        return Map.of("amount", units * 100, "currency", currency);
    }

    private static LocalDate closingDay(Opportunity opportunity) {
        return Objects.requireNonNull(opportunity.closed(), "a won opportunity has a closing date");
    }

    private static RowOutcome became(Submitted row, String became) {
        return new RowOutcome(row.opportunity(), row.outcome(), row.leadId(), became, null, null);
    }
}
