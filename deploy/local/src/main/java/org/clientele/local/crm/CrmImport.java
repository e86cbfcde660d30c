package org.clientele.local.crm;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.clientele.local.client.Endpoints;
import org.clientele.local.client.PlatformClient;
import tools.jackson.databind.JsonNode;

/**
 * Drives a CRM export through the running platform and prints what became of every row. Repeatable: sellers and teams
 * keep their ids, events their ids, and a lead that already is where its stage says is left alone.
 */
public final class CrmImport {

    private static final int COMPANIES_AT_ONCE = 16;

    private final CrmExport export;
    private final Endpoints endpoints;
    private final PlatformClient integration;
    private final PlatformClient manager;
    private final String currency;

    private CrmImport(CrmExport export, Endpoints endpoints, Clock clock, String currency) {
        this.export = export;
        this.endpoints = endpoints;
        this.integration = new PlatformClient(endpoints, clock, "clientele-integration", "clientele");
        this.manager = new PlatformClient(endpoints, clock, "clientele-manager", "clientele");
        this.currency = currency;
    }

    /**
     * {@code CrmImport DIR [CURRENCY]}: the folder with the export, and the currency of its amounts, by default EUR.
     */
    public static void main(String[] arguments) throws Exception {
        if (arguments.length == 0) {
            System.err.println(
                    "Usage: import DIR [CURRENCY]   DIR holds sales_teams.csv, accounts.csv, sales_pipeline.csv");
            System.exit(2);
        }
        var export = CrmExport.read(Path.of(arguments[0]));
        var currency = arguments.length > 1 ? arguments[1] : "EUR";
        new CrmImport(export, Endpoints.from(System.getenv()), Clock.systemUTC(), currency).run();
    }

    private void run() throws InterruptedException, ExecutionException {
        putSellers();
        System.err.printf(
                "Publishing %d opportunities to Kafka%n", export.opportunities().size());
        new LeadEvents(endpoints.kafka()).publish(export.opportunities(), export.accounts());
        var intake = new Intake(integration, endpoints);
        intake.awaitOutcomes(export.opportunities().size());
        var submitted = intake.outcomes(export.opportunities(), export.accounts());
        System.err.println("Carrying each opportunity to its stage");
        var outcomes = carry(submitted);
        System.out.println("opportunity,stage,outcome,lead,became,client,project");
        outcomes.forEach(outcome -> System.out.println(outcome.line()));
        new ImportReport(outcomes, intake.summary(), classes()).print(System.out);
    }

    private void putSellers() {
        export.sellers().stream()
                .collect(Collectors.toMap(Seller::teamId, Seller::manager, (a, b) -> a))
                .forEach((teamId, manager) -> integration
                        .put(endpoints.portfolio(), "/teams/" + teamId, Map.of("name", "Team " + manager))
                        .orThrow("PUT team " + teamId));
        export.sellers().forEach(this::putSeller);
    }

    private void putSeller(Seller seller) {
        var body = Map.of(
                "givenName", seller.givenName(),
                "familyName", seller.familyName(),
                "email", seller.email(),
                "teamId", seller.teamId(),
                "zone", seller.zone());
        integration
                .put(endpoints.portfolio(), "/salespeople/" + seller.salespersonId(), body)
                .orThrow("PUT salesperson " + seller.name());
    }

    private List<RowOutcome> carry(List<Submitted> submitted) throws InterruptedException, ExecutionException {
        var byCompany = new HashMap<String, List<Submitted>>();
        submitted.forEach(row -> byCompany
                .computeIfAbsent(String.valueOf(row.opportunity().company()), company -> new ArrayList<>())
                .add(row));
        var stages = new DealStages(integration, endpoints, currency);
        var work = byCompany.values().stream()
                .<Callable<List<RowOutcome>>>map(
                        rows -> () -> stages.carry(rows.getFirst().opportunity().company(), rows))
                .toList();
        var outcomes = new ArrayList<RowOutcome>(submitted.size());
        try (var threads = Executors.newFixedThreadPool(COMPANIES_AT_ONCE)) {
            for (Future<List<RowOutcome>> company : threads.invokeAll(work)) {
                outcomes.addAll(company.get());
            }
        }
        outcomes.sort(Comparator.comparing(outcome -> outcome.opportunity().id()));
        return outcomes;
    }

    private JsonNode classes() {
        return manager.get(endpoints.analytics(), "/figures/classes?period=all&by=revenue-share&currency=" + currency)
                .orThrow("GET /figures/classes")
                .body();
    }
}
