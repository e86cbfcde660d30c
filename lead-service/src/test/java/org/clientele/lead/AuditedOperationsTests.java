package org.clientele.lead;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.clientele.eventdelivery.audit.AuditEntries;
import org.clientele.servicedefaults.Export;
import org.clientele.servicedefaults.Listing;
import org.clientele.servicedefaults.OperationIds;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.core.ResolvableType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Whatever handlers there are: each that answers a list, or gives one out as a file, is in the audit log. */
@Tag("embedded")
class AuditedOperationsTests {

    private static final LeadServiceFixture SERVICE = LeadServiceFixture.running();
    private static final OperationIds OPERATIONS = OperationIds.ofService("lead-service");
    private static final List<String> ROLES = List.of("manager", "operator", "privacy-officer");

    private final String caller = "c-" + UUID.randomUUID();

    @Test
    void keepWhoReadAListWhicheverItIs() {
        var things = Map.of("leadId", SERVICE.newLead("anna"), "importId", revertedImport());
        var read = new TreeMap<String, Integer>();
        handlers().forEach((mapping, handler) -> {
            if (isRead(mapping) && (isList(handler) || isFile(handler))) {
                read.put(OPERATIONS.of(handler), read(path(mapping, things)));
            }
        });
        assertThat(read).containsKeys("leadList", "leadExportExport", "sourceList", "leadAuditList", "leadParkedList");
        assertThat(read)
                .hasSizeGreaterThan(15)
                .allSatisfy((operation, times) ->
                        assertThat(entries(operation)).as(operation).isEqualTo(times));
    }

    private static Map<RequestMappingInfo, HandlerMethod> handlers() {
        return SERVICE.bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods();
    }

    private int entries(String operation) {
        return SERVICE.bean(AuditEntries.class)
                .page(new AuditEntries.Wanted(caller, operation), null, 10)
                .size();
    }

    /** It gives out as many leads, and whose they are, as a list does. */
    @Test
    void keepWhoTriedADraftOfRulesOnPastLeads() {
        var manager = SERVICE.as(caller, "manager");
        if (manager.get("/routing/rules/draft").status() == 404) {
            manager.put("/routing/rules/draft", """
                            {"rules": [{"name": "everybody", "target": {"kind": "everybody"}}]}""").expect(200);
        }
        SERVICE.newLead("anna");
        var tried = manager.post("/routing/rules/draft/trial", """
                        {"from": "2000-01-01T00:00:00Z", "to": "2999-01-01T00:00:00Z", "limit": 1}""").expect(200);
        assertThat(tried.body().has("items")).isFalse();
        assertThat(SERVICE.bean(AuditEntries.class).page(new AuditEntries.Wanted(caller, "trialRun"), null, 10))
                .hasSize(1);
    }

    private static boolean isRead(RequestMappingInfo mapping) {
        return mapping.getMethodsCondition().getMethods().contains(RequestMethod.GET);
    }

    private static boolean isList(HandlerMethod handler) {
        var answer = ResolvableType.forMethodReturnType(handler.getMethod());
        var body =
                answer.resolve() == ResponseEntity.class ? answer.getGeneric(0).resolve() : answer.resolve();
        return body != null && Listing.class.isAssignableFrom(body);
    }

    private static boolean isFile(HandlerMethod handler) {
        return Arrays.stream(handler.getMethodParameters())
                .anyMatch(parameter -> parameter.getParameterType() == Export.class);
    }

    /** A step is what one list needs and the others do not mind. */
    private static String path(RequestMappingInfo mapping, Map<String, String> things) {
        var path = mapping.getPatternValues().iterator().next().replace("/api/v1", "");
        for (var thing : things.entrySet()) {
            path = path.replace("{" + thing.getKey() + "}", thing.getValue());
        }
        return path + "?step=new";
    }

    /** How many of the roles were shown it. */
    private int read(String path) {
        var answers = ROLES.stream()
                .map(role -> SERVICE.as(caller, role).get(path).status())
                .toList();
        assertThat(answers).as(path).contains(200).isSubsetOf(200, 403);
        return Collections.frequency(answers, 200);
    }

    private static String revertedImport() {
        var mia = SERVICE.as("mia", "manager");
        var importId = mia.upload(
                        "/imports?source=audit",
                        "text/csv",
                        "company\nAcme\n".getBytes(StandardCharsets.UTF_8),
                        UUID.randomUUID().toString())
                .expect(201)
                .text("importId");
        for (var step : List.of("start", "revert")) {
            mia.post("/imports/" + importId + "/" + step, "").expect(200);
            Awaitility.await()
                    .until(() -> mia.get("/imports/" + importId)
                            .text("state")
                            .equals(step.equals("start") ? "FINISHED" : "REVERTED"));
        }
        return importId;
    }
}
