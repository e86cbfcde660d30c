package org.clientele.lead.views;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.clientele.lead.LeadServiceFixture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Saved views over HTTP. */
@Tag("embedded")
class ViewTests {

    private static final LeadServiceFixture SERVICE = LeadServiceFixture.running();
    private static final LeadServiceFixture.As ANNA = SERVICE.as("anna-berg", "salesperson");
    private static final LeadServiceFixture.As BEN = SERVICE.as("ben-costa", "salesperson");

    @Test
    void keepsAViewOnceHoweverOftenItIsMade() {
        var key = UUID.randomUUID().toString();
        var made =
                ANNA.post("/views", view("mine", false), "Idempotency-Key", key).expect(201);
        var again =
                ANNA.post("/views", view("mine", false), "Idempotency-Key", key).expect(201);
        assertThat(again.text("viewId")).isEqualTo(made.text("viewId"));
        assertThat(made.body().at("/filter/step").asString()).isEqualTo("contacted");
        assertThat(made.text("sort")).isEqualTo("SCORE");
        ANNA.post("/views", view("other", false), "Idempotency-Key", key).expect(422);
    }

    @Test
    void showsOthersOnlyWhatIsShared() {
        var path = "/views/" + ANNA.post("/views", view("mine", false)).text("viewId");
        BEN.get(path).expect(404);
        assertThat(ANNA.put(path, view("ours", true), "If-Match", "\"v1\"")
                        .expect(200)
                        .text("name"))
                .isEqualTo("ours");
        assertThat(BEN.get(path).expect(200).text("madeBy")).isEqualTo("anna-berg");
        BEN.put(path, view("his", true), "If-Match", "*").expect(403);
        BEN.delete(path, "If-Match", "*").expect(403);
        assertThat(BEN.get("/views?limit=200").body().path("items"))
                .anySatisfy(item -> assertThat(item.path("viewId").asString()).isEqualTo(path.substring(7)));
    }

    @Test
    void changesAndRemovesOnlyTheVersionThatWasSeen() {
        var path = "/views/" + ANNA.post("/views", view("mine", false)).text("viewId");
        ANNA.put(path, view("changed", false), "X-Nothing", "said").expect(428);
        ANNA.put(path, view("changed", false), "If-Match", "\"v1\"").expect(200);
        ANNA.put(path, view("late", false), "If-Match", "\"v1\"").expect(412);
        ANNA.delete(path, "If-Match", "\"v1\"").expect(412);
        ANNA.delete(path, "If-Match", "\"v2\"").expect(204);
        ANNA.get(path).expect(404);
    }

    @Test
    void namesTheFieldOfABadView() {
        assertThat(ANNA.post("/views", "{\"name\": \"x\", \"shared\": true, \"sort\": \"NEWEST\"}")
                        .expect(400)
                        .problemField())
                .isEqualTo("filter");
        assertThat(ANNA.post("/views", """
                {"name": "x", "shared": true, "sort": "NEWEST", "filter": {"valueFrom": -1}}""").expect(400).problemField()).isEqualTo("filter.valueFrom");
    }

    private static String view(String name, boolean shared) {
        return """
                {"name": "%s", "shared": %s, "sort": "SCORE", "filter": {"salespersonId": "anna-berg", "step": "contacted"}}""".formatted(name, shared);
    }
}
