package org.clientele.local.fuzzed;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.clientele.local.planted.Request;
import org.clientele.local.planted.Requests;
import org.clientele.local.planted.World;
import org.clientele.local.planted.WrittenApi.Operation;

/**
 * For every operation a request that is taken; one about something new from time to time, since the others spoil it.
 */
final class RightRequests {

    private static final int USES = 40;
    private static final String CORRECTION =
            "{\"headers\": [{\"name\": \"ce_type\", \"value\": \"YQ==\"}], \"value\": \"e30=\"}";

    private final Requests requests;
    private final Map<String, String> ids;
    private final List<String> known;
    private final Map<String, Held> held = new HashMap<>();

    private static final class Held {
        private final Request request;
        private int uses;

        private Held(Request request) {
            this.request = request;
        }
    }

    RightRequests(World world, String parkedId) {
        this.requests = new Requests(world);
        var form = world.form();
        this.ids = new HashMap<>(Map.of(
                "leadId", world.lead(),
                "clientId", world.client(),
                "importId", world.upload("company,need\nAcme,a portal\n"),
                "followUpId", world.followUp(),
                "formId", form.path("formId").asString(),
                "key", form.path("key").asString(),
                "viewId", world.view(),
                "salespersonId", World.SELLER,
                "teamId", World.TEAM));
        ids.putAll(Map.of("version", "1", "class", "A", "id", parkedId));
        ids.putAll(Map.of("correspondenceId", "none", "projectId", "none", "effortId", "none"));
        ids.putAll(Map.of(
                "segment", world.segment(), "reportId", world.report(), "month", "2026-03", "rebuildId", "none"));
        ids.put("submissionId", UUID.randomUUID().toString());
        this.known = List.of(
                World.SELLER,
                World.TEAM,
                ids.get("leadId"),
                "1",
                "0",
                "200",
                "201",
                "-1",
                "true",
                "2026-03-02",
                "2026-03-02T00:00:00Z",
                "2099-01-01T00:00:00Z",
                "EUR",
                "EUX",
                "Acme",
                "DE",
                "a b c d e f g h i j k l m n");
    }

    /** What parameters may be, whichever they are. */
    List<String> known() {
        return known;
    }

    Request of(Operation operation) {
        if (operation.method().equals("GET")) {
            return about(Request.of(null));
        }
        if (Requests.NOT_PLANTED.contains(operation.name())) {
            return about(Request.ofJson(CORRECTION));
        }
        var one = held.get(operation.name());
        if (one == null || one.uses++ > USES) {
            one = new Held(requests.of(operation.name()).get());
            held.put(operation.name(), one);
        }
        return one.request;
    }

    private Request about(Request request) {
        return new Request(ids, request.query(), request.headers(), request.body(), request.then());
    }
}
