package org.clientele.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import com.github.f4b6a3.uuid.UuidCreator;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.bson.Document;
import org.clientele.localbacking.Topics;
import org.clientele.notification.followup.FollowUps;
import org.clientele.notification.followup.Owners;
import org.clientele.notification.followup.Salespeople;
import org.clientele.notification.followup.Subject;
import org.clientele.notification.reminder.Names;
import org.clientele.notification.reminder.ReminderFixture;
import org.clientele.notification.reminder.Reminders;
import org.clientele.servicedefaults.Colleagues;
import org.clientele.testkit.BackingServices;
import org.clientele.testkit.LogHistory;
import org.clientele.testkit.TestTokens;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.AnnotationConfigServletWebServerApplicationContext;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** From a lead's assignment to a mail in somebody's mailbox, with a real broker, store and mail server. */
@Tag("embedded")
class NotificationTests {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static AnnotationConfigServletWebServerApplicationContext service;
    private static KafkaProducer<String, byte[]> producer;
    private static GreenMail mail;
    private static MockMvc mvc;

    @BeforeAll
    static void start() {
        Topics.createAll(BackingServices.kafka());
        mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        service = (AnnotationConfigServletWebServerApplicationContext)
                new SpringApplicationBuilder(NotificationApplication.class)
                        .web(WebApplicationType.SERVLET)
                        .properties("spring.config.name=notification-service")
                        .run(
                                "--server.port=0",
                                "--management.server.port=",
                                "--clientele.access.reads.salesperson=own",
                                "--spring.mail.port=" + mail.getSmtp().getPort(),
                                "--clientele.reminders.first-retry=500ms",
                                "--clientele.reminders.attempt-timeout=2s",
                                "--spring.mongodb.uri=" + BackingServices.mongoUri(),
                                "--spring.mongodb.database=notification-" + UUID.randomUUID(),
                                "--spring.cloud.stream.kafka.binder.brokers=" + BackingServices.kafka());
        mvc = MockMvcBuilders.webAppContextSetup(service)
                .addFilters(service.getBean("bufferedBody", FilterRegistrationBean.class)
                        .getFilter())
                .apply(springSecurity())
                .build();
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", BackingServices.kafka()),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    @AfterAll
    static void stop() {
        producer.close();
        service.close();
        mail.stop();
    }

    @Test
    void plansTheFirstContactWithinFourWorkingHours() {
        var owner = salesperson("plan");
        var leadId = assigned(owner, "2026-03-02T08:15:00Z", 2);
        var followUp = awaitFollowUp(leadId, "PLANNED", "DUE", "DELIVERED");
        assertThat(followUp.path("due").path("local").asString()).isEqualTo("2026-03-02T13:15");
        assertThat(followUp.path("due").path("zone").asString()).isEqualTo("Europe/Berlin");
        assertThat(followUp.path("reason").asString()).isEqualTo("first-contact");
        assertThat(followUp.path("followUpId").asString())
                .isEqualTo(
                        UuidCreator.getNameBasedSha1(leadId + "|first-contact").toString());
    }

    @Test
    void cancelsTheFirstContactOfAClosedLead() {
        var owner = salesperson("cancel");
        var leadId = "lead-" + UUID.randomUUID();
        assigned(leadId, owner, future(), 2);
        awaitFollowUp(leadId, "PLANNED");
        publish("lead-events", leadId, "lead.lost.v1", 3, "{\"leadId\": \"" + leadId + "\"}");
        awaitFollowUp(leadId, "CANCELLED");
        publish(
                "lead-events",
                leadId,
                "lead.reopened.v1",
                4,
                "{\"leadId\": \"%s\", \"at\": \"%s\", \"lead\": {\"salespersonId\": \"%s\"}}"
                        .formatted(leadId, future(), owner));
        awaitFollowUp(leadId, "PLANNED");
    }

    @Test
    void owesALeadItsFirstContactAgainWhenItIsNoClientAfterAll() {
        var owner = salesperson("undone");
        var leadId = "lead-" + UUID.randomUUID();
        assigned(leadId, owner, future(), 2);
        awaitFollowUp(leadId, "PLANNED");
        publish("lead-events", leadId, "lead.converted.v1", 3, "{\"leadId\": \"" + leadId + "\"}");
        awaitFollowUp(leadId, "CANCELLED");
        publish(
                "lead-events",
                leadId,
                "lead.conversion-undone.v1",
                5,
                "{\"leadId\": \"%s\", \"at\": \"%s\", \"lead\": {\"salespersonId\": \"%s\"}}"
                        .formatted(leadId, future(), owner));
        awaitFollowUp(leadId, "PLANNED");
    }

    @Test
    void dropsWhatIsOwedToAClientThatThereNeverWas() {
        var clientId = "client-" + UUID.randomUUID();
        var owner = salesperson("withdrawn");
        var body = plan(owner, "client", clientId, "2031-02-20T10:00");
        var planned = post("/follow-ups", body, owner, 201).path("followUpId").asString();
        var done = post("/follow-ups", body, owner, 201).path("followUpId").asString();
        post("/follow-ups/" + done + "/completion", "{\"outcome\": \"reached\", \"minutes\": 5}", owner, 200);
        for (int times = 0; times < 2; times++) {
            publish(
                    "client-events",
                    clientId,
                    "client.onboarding-undone.v1",
                    2,
                    "{\"clientId\": \"" + clientId + "\"}");
        }
        awaitState(planned, "CANCELLED");
        awaitState(done, "DONE");
    }

    @Test
    void dropsWhatIsOwedToAClientThatLeavesAndNotWhatIsPlannedAfterwards() {
        var clientId = "client-" + UUID.randomUUID();
        var owner = salesperson("left");
        var body = plan(owner, "client", clientId, "2031-02-20T10:00");
        var before = post("/follow-ups", body, owner, 201).path("followUpId").asString();
        publish("client-events", clientId, "client.left.v1", 2, "{\"clientId\": \"" + clientId + "\"}");
        awaitState(before, "CANCELLED");
        var after = post("/follow-ups", body, owner, 201).path("followUpId").asString();
        publish("client-events", clientId, "client.left.v1", 2, "{\"clientId\": \"" + clientId + "\"}");
        var other = "client-" + UUID.randomUUID();
        var last = post("/follow-ups", plan(owner, "client", other, "2031-02-20T10:00"), owner, 201)
                .path("followUpId")
                .asString();
        publish("client-events", clientId, "client.returned.v1", 3, "{\"clientId\": \"" + clientId + "\"}");
        publish("client-events", clientId, "client.left.v1", 2, "{\"clientId\": \"" + clientId + "\"}");
        publish("client-events", clientId, "client.left.v1", 2, "{\"clientId\": \"" + other + "\"}");
        awaitState(last, "CANCELLED");
        awaitState(after, "PLANNED");
    }

    @Test
    void owesAMergedLeadItsFollowUpsWithTheOtherUntilItIsSplitOff() {
        var owner = salesperson("merge");
        var leadId = "lead-" + UUID.randomUUID();
        var otherId = "lead-" + UUID.randomUUID();
        assigned(leadId, owner, future(), 2);
        assigned(otherId, owner, future(), 2);
        awaitFollowUp(leadId, "PLANNED");
        awaitFollowUp(otherId, "PLANNED");
        publish(
                "lead-events",
                otherId,
                "lead.merged-into.v1",
                3,
                "{\"leadId\": \"%s\", \"otherLeadId\": \"%s\"}".formatted(otherId, leadId));
        awaitFollowUp(otherId, "CANCELLED");
        assertThat(items("/follow-ups?subject=lead:" + leadId)).hasSize(2);
        assertThat(items("/follow-ups?subject=lead:" + leadId + "&state=PLANNED"))
                .hasSize(1);
        publish(
                "lead-events",
                otherId,
                "lead.split-off.v1",
                4,
                "{\"leadId\": \"%s\", \"at\": \"%s\", \"lead\": {\"salespersonId\": \"%s\"}}"
                        .formatted(otherId, future(), owner));
        awaitFollowUp(otherId, "PLANNED");
        assertThat(items("/follow-ups?subject=lead:" + leadId)).hasSize(1);
    }

    @Test
    void mailsAReminderWhenItIsDueAndSaysSo() throws Exception {
        var owner = salesperson("mail");
        var leadId = "lead-" + UUID.randomUUID();
        publish(
                "lead-profiles",
                leadId,
                "lead.profile.v1",
                1,
                "{\"leadId\": \"%s\", \"company\": {\"name\": \"Sömmer Optik\"}}".formatted(leadId));
        await().atMost(PATIENCE)
                .until(() ->
                        service.getBean(Names.class).of(Subject.lead(leadId)).isPresent());
        var followUpId = planned(owner, leadId, "Ask about the portal");
        awaitState(followUpId, "DELIVERED");
        var letter = mailsTo(owner).getFirst();
        assertThat(letter.getSubject()).isEqualTo("Follow up: Sömmer Optik");
        assertThat(letter.getMessageID()).isEqualTo("<" + followUpId + ".1@clientele>");
        assertThat(letter.getContent().toString()).contains("Hello Anna", "Ask about the portal", leadId);
        assertThat(ledger(followUpId)).containsExactly("1 1 SENT");
        assertThat(LogHistory.read(BackingServices.kafka(), "follow-up-events").breaches())
                .isEmpty();
    }

    @Test
    void deliversLateWhatTheMailServerDidNotTake() throws Exception {
        var owner = salesperson("away");
        var port = mail.getSmtp().getPort();
        mail.stop();
        var followUpId = planned(owner, "lead-x", "Call");
        await().atMost(PATIENCE).until(() -> ledger(followUpId).contains("1 2 FAILED"));
        mail = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        awaitState(followUpId, "DELIVERED");
        assertThat(ledger(followUpId))
                .startsWith("1 1 FAILED", "1 2 FAILED")
                .endsWith("1 " + ledger(followUpId).size() + " SENT");
        assertThat(mailsTo(owner)).hasSize(1);
    }

    @Test
    void saysThatNobodyKnowsWhereToSendIt() throws Exception {
        var owner = "nowhere-" + UUID.randomUUID();
        var followUpId = planned(owner, "lead-y", "Call");
        await().atMost(PATIENCE).until(() -> ledger(followUpId).contains("1 1 NO_ADDRESS"));
        profile(owner, "Europe/Berlin", owner + "@sales.example");
        awaitState(followUpId, "DELIVERED");
        assertThat(mailsTo(owner)).hasSize(1);
    }

    @Test
    void letsNoReminderWaitForOneThatCannotBeDealtWith() {
        var broken = "broken-" + UUID.randomUUID();
        service.getBean(MongoDatabase.class)
                .getCollection("follow-ups")
                .insertOne(new Document("_id", broken).append("version", 1L));
        service.getBean(Reminders.class)
                .create(ReminderFixture.reminder(ReminderFixture.followUp(broken, "x", Instant.now())));
        awaitState(planned(salesperson("patient"), "lead-p", "Call"), "DELIVERED");
    }

    @Test
    void tellsHowLateTheOldestReminderIsHoweverOftenItWasTried() {
        var followUpId = planned("nobody-" + UUID.randomUUID(), "lead-n", "Call");
        await().atMost(PATIENCE).until(() -> ledger(followUpId).contains("1 2 NO_ADDRESS"));
        assertThat(service.getBean(MeterRegistry.class)
                        .get("clientele.reminders.late")
                        .gauge()
                        .value())
                .isGreaterThanOrEqualTo(60.0);
    }

    @Test
    void answersARepeatWithTheFirstFollowUp() {
        var owner = salesperson("repeat");
        var key = UUID.randomUUID().toString();
        var body = plan(owner, "client", "client-1", "2031-02-20T10:00");
        var first = keyed(key, body, 201).path("followUpId").asString();
        assertThat(keyed(key, body, 201).path("followUpId").asString()).isEqualTo(first);
        keyed(key, plan(owner, "client", "client-2", "2031-02-20T10:00"), 422);
        assertThat(items("/follow-ups?salespersonId=" + owner)).hasSize(1);
    }

    /** Other systems plan for anybody. */
    private static JsonNode keyed(String key, String body, int status) {
        var request = MockMvcRequestBuilders.post("/api/v1/follow-ups")
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
        return call(request, "erp", "integration", status);
    }

    @Test
    void completesAFollowUpOnceWithTheNextOne() {
        var owner = salesperson("done");
        var followUpId = planned(owner, "lead-d", "Call", LocalDateTime.parse("2031-01-10T10:00"));
        var body = """
                {"outcome": "reached", "minutes": 15, "next": {"due": {"local": "2031-02-10T10:00"}}}""";
        var path = "/follow-ups/" + followUpId + "/completion";
        var done = post(path, body, owner, 200);
        assertThat(done.path("state").asString()).isEqualTo("DONE");
        var next = get("/follow-ups/" + done.path("nextFollowUpId").asString(), 200);
        assertThat(next.path("due").path("local").asString()).isEqualTo("2031-02-10T10:00");
        assertThat(post(path, body, owner, 409).path("type").asString()).endsWith("/wrong-state");
        post("/follow-ups/" + followUpId + "/snooze", "{\"until\": {\"local\": \"2031-02-10T10:00\"}}", owner, 409);
    }

    @Test
    void letsSalespeoplePlanForLeadsAndClientsOfTheirsOnly() {
        var anna = salesperson("anna");
        var ben = salesperson("ben");
        var leadId = assigned(anna, future(), 2);
        var clientId = "client-" + UUID.randomUUID();
        publish("client-events", clientId, "client.onboarded.v1", 1, """
                {"clientId": "%s", "salespersonId": "%s"}""".formatted(clientId, anna));
        await().atMost(PATIENCE).until(() -> isKnown(Subject.lead(leadId)) && isKnown(Subject.client(clientId)));
        for (var subject : List.of(Subject.lead(leadId), Subject.client(clientId))) {
            var problem =
                    post("/follow-ups", plan(ben, subject.kind().code(), subject.id(), "2031-01-10T10:00"), ben, 403);
            assertThat(problem.path("type").asString()).endsWith("/not-yours");
            post("/follow-ups", plan(anna, subject.kind().code(), subject.id(), "2031-01-10T10:00"), anna, 201);
        }
        assertThat(items("/follow-ups?salespersonId=" + ben)).isEmpty();
    }

    @Test
    void letsManagersPlanForTheirTeamsOnly() {
        var anna = salesperson("led");
        var leadId = assigned(anna, future(), 2);
        var manager = "lead-of-" + anna;
        await().atMost(PATIENCE).until(() -> isKnown(Subject.lead(leadId)));
        var plan = plan(anna, "lead", leadId, "2031-01-10T10:00");
        assertThat(planAs(manager, plan, 403).path("type").asString()).endsWith("/not-yours");
        publish("salespeople", "team-" + anna, "team.profile.v1", 1, """
                {"teamId": "team-%s", "name": "A team", "managerId": "%s"}""".formatted(anna, manager));
        publish("salespeople", anna, "salesperson.profile.v1", 2, """
                {"salespersonId": "%s", "teamId": "team-%s", "givenName": "Anna", "familyName": "Berg",
                 "email": "%s@sales.example", "zone": "Europe/Berlin", "workingHours": {}}""".formatted(anna, anna, anna));
        await().atMost(PATIENCE)
                .until(() ->
                        service.getBean(Colleagues.class).inTeamsLedBy(manager).contains(anna));
        planAs(manager, plan, 201);
        planAs("somebody-else", plan, 403);
    }

    private static JsonNode planAs(String manager, String plan, int status) {
        var request = MockMvcRequestBuilders.post("/api/v1/follow-ups")
                .contentType(MediaType.APPLICATION_JSON)
                .content(plan);
        return call(request, manager, "manager", status);
    }

    @Test
    void showsSalespeopleWhatTheyOweWhereTheyMayReadNothingElse() {
        var owner = salesperson("own");
        var followUpId = planned(owner, "lead-own", "Call", LocalDateTime.parse("2031-01-10T10:00"));
        for (var part : List.of("", "/deliveries")) {
            var path = "/follow-ups/" + followUpId + part;
            getAs(owner, path, 200);
            assertThat(getAs("somebody-else", path, 403).path("type").asString())
                    .endsWith("/not-yours");
        }
        assertThat(getAs(owner, "/follow-ups", 200).path("items")).hasSize(1);
        assertThat(getAs("somebody-else", "/follow-ups?salespersonId=" + owner, 200)
                        .path("items"))
                .isEmpty();
        assertThat(getAs("somebody-else", "/follow-ups?subject=lead-own", 200).path("items"))
                .isEmpty();
    }

    @Test
    void showsNothingToWhoAsksAgainForWhatSomebodyElseOwesByNow() {
        var former = salesperson("former");
        var owner = salesperson("owner");
        var leadId = assigned(former, future(), 2);
        var followUpId = awaitFollowUp(leadId, "PLANNED").path("followUpId").asString();
        var key = UUID.randomUUID().toString();
        snoozed(followUpId, key, former, 200);
        snoozed(followUpId, key, former, 200);

        assigned(leadId, owner, future(), 3);
        await().atMost(PATIENCE)
                .until(() -> ofLead(leadId).path("salespersonId").asString().equals(owner));
        assertThat(snoozed(followUpId, key, former, 403).path("type").asString())
                .endsWith("/not-yours");
    }

    private static JsonNode snoozed(String followUpId, String key, String caller, int status) {
        var request = MockMvcRequestBuilders.post("/api/v1/follow-ups/" + followUpId + "/snooze")
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"until\": {\"local\": \"2031-02-10T10:00\"}}");
        return call(request, caller, "salesperson", status);
    }

    private static JsonNode getAs(String salesperson, String path, int status) {
        return call(MockMvcRequestBuilders.get("/api/v1" + path), salesperson, "salesperson", status);
    }

    private static boolean isKnown(Subject subject) {
        return service.getBean(Owners.class).of(subject).isPresent();
    }

    @Test
    void putsAFollowUpOff() {
        var owner = salesperson("snooze");
        var followUpId = planned(owner, "lead-s", "Call", LocalDateTime.parse("2031-01-10T10:00"));
        var path = "/follow-ups/" + followUpId + "/snooze";
        var later =
                post(path, "{\"until\": {\"local\": \"2031-03-30T02:30\", \"zone\": \"Europe/Berlin\"}}", owner, 200);
        assertThat(later.path("due").path("instant").asString()).isEqualTo("2031-03-30T01:30:00Z");
        assertThat(field(post(path, "{\"until\": {\"local\": \"2020-01-01T10:00\"}}", owner, 400)))
                .isEqualTo("until.local");
        assertThat(field(post(path, "{\"until\": {\"local\": \"2031-01-01T10:00\", \"zone\": \"Mars\"}}", owner, 400)))
                .isEqualTo("until.zone");
        post(path, "{\"until\": {\"local\": \"2031-04-01T10:00\"}}", "somebody-else", 403);
    }

    @Test
    void listsWhatIsOwedInTheOrderOfItsTime() {
        var owner = salesperson("list");
        var ids = new ArrayList<String>();
        for (int day = 1; day <= 5; day++) {
            ids.add(planned(owner, "lead-l", "Call", LocalDateTime.of(2031, 1, day, 10, 0)));
        }
        var found = new ArrayList<String>();
        var cursor = "";
        do {
            var page = get("/follow-ups?salespersonId=" + owner + "&limit=2" + cursor, 200);
            page.path("items").forEach(item -> found.add(item.path("followUpId").asString()));
            cursor = page.has("next") ? "&cursor=" + page.path("next").asString() : "";
        } while (!cursor.isEmpty());
        assertThat(found).isEqualTo(ids);
        assertThat(items("/follow-ups?salespersonId=" + owner + "&from=2031-01-02&to=2031-01-03"))
                .hasSize(2);
        assertThat(items("/follow-ups?salespersonId=" + owner + "&state=DONE")).isEmpty();
        assertThat(field(get("/follow-ups?from=yesterday", 400))).isEqualTo("from");
        assertThat(field(get("/follow-ups?state=OPEN", 400))).isEqualTo("state");
    }

    @Test
    void namesTheFieldOfABadFollowUp() {
        assertThat(field(post("/follow-ups", "{\"owner\": \"a\"}", "a", 400))).isIn("subject", "due");
        assertThat(field(post("/follow-ups", plan("a", "lead", "x", "2031-02-30T10:00"), "a", 400)))
                .isEqualTo("due.local");
        assertThat(field(post("/follow-ups", plan("a", "partner", "x", "2031-02-20T10:00"), "a", 400)))
                .isEqualTo("subject.kind");
        assertThat(field(post("/follow-ups", plan("a", "lead", "x", "+999999999-01-01T10:00"), "a", 400)))
                .isEqualTo("due.local");
        assertThat(field(get("/follow-ups?from=%2B999999999-01-01", 400))).isEqualTo("from");
        post("/follow-ups", plan("a", "lead", "x", "2031-02-20T10:00"), "b", 403);
        get("/follow-ups/unknown", 404);
        get("/follow-ups/unknown/deliveries", 404);
    }

    private static String plan(String owner, String kind, String id, String local) {
        return """
                {"salespersonId": "%s", "subject": {"kind": "%s", "id": "%s"}, "due": {"local": "%s", "zone": "Europe/Berlin"}}""".formatted(owner, kind, id, local);
    }

    private static String planned(String owner, String leadId, String note) {
        return planned(owner, leadId, note, LocalDateTime.now(ZoneOffset.UTC).minusMinutes(1));
    }

    private static String planned(String owner, String leadId, String note, LocalDateTime due) {
        return post("/follow-ups", """
                        {"salespersonId": "%s", "subject": {"kind": "lead", "id": "%s"}, "note": "%s",
                         "due": {"local": "%s", "zone": "UTC"}}""".formatted(owner, leadId, note, due.truncatedTo(ChronoUnit.SECONDS)), owner, 201)
                .path("followUpId")
                .asString();
    }

    private static String salesperson(String name) {
        var id = name + "-" + UUID.randomUUID();
        profile(id, "Europe/Berlin", id + "@sales.example");
        await().atMost(PATIENCE)
                .until(() -> service.getBean(Salespeople.class).find(id).isPresent());
        return id;
    }

    private static void profile(String id, String zone, String email) {
        publish("salespeople", id, "salesperson.profile.v1", 1, """
                {"salespersonId": "%s", "teamId": "t", "givenName": "Anna", "familyName": "Berg", "email": "%s",
                 "zone": "%s", "workingHours": {"monday": [{"from": "09:00", "to": "17:00"}],
                 "tuesday": [{"from": "09:00", "to": "17:00"}]}}""".formatted(id, email, zone));
    }

    private static String future() {
        return "2031-03-03T08:15:00Z";
    }

    private static String assigned(String owner, String at, long sequence) {
        var leadId = "lead-" + UUID.randomUUID();
        assigned(leadId, owner, at, sequence);
        return leadId;
    }

    private static void assigned(String leadId, String owner, String at, long sequence) {
        publish(
                "lead-events",
                leadId,
                "lead.assigned.v1",
                sequence,
                "{\"leadId\": \"%s\", \"salespersonId\": \"%s\", \"at\": \"%s\"}".formatted(leadId, owner, at));
    }

    private static JsonNode ofLead(String leadId) {
        return get("/follow-ups?subject=" + leadId, 200).path("items").path(0);
    }

    private static JsonNode awaitFollowUp(String leadId, String... states) {
        return await().atMost(PATIENCE)
                .until(
                        () -> ofLead(leadId),
                        found -> List.of(states).contains(found.path("state").asString()));
    }

    private static void awaitState(String followUpId, String state) {
        await().atMost(PATIENCE)
                .until(() -> service.getBean(FollowUps.class)
                        .find(followUpId)
                        .orElseThrow()
                        .state()
                        .state()
                        .name()
                        .equals(state));
    }

    private static List<String> ledger(String followUpId) {
        var entries = new ArrayList<String>();
        get("/follow-ups/" + followUpId + "/deliveries", 200)
                .path("items")
                .forEach(entry -> entries.add("%d %d %s"
                        .formatted(
                                entry.path("occurrence").asInt(),
                                entry.path("attempt").asInt(),
                                entry.path("outcome").asString())));
        return entries;
    }

    private static List<MimeMessage> mailsTo(String owner) {
        return List.of(mail.getReceivedMessages()).stream()
                .filter(message -> GreenMailUtil.getHeaders(message).contains(owner))
                .toList();
    }

    private static JsonNode items(String path) {
        return get(path, 200).path("items");
    }

    private static String field(JsonNode problem) {
        return problem.path("errors").path(0).path("field").asString();
    }

    private static JsonNode get(String path, int status) {
        return call(MockMvcRequestBuilders.get("/api/v1" + path), "mia", "manager", status);
    }

    private static JsonNode post(String path, String body, String caller, int status) {
        var request = MockMvcRequestBuilders.post("/api/v1" + path)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
        return call(request, caller, "salesperson", status);
    }

    private static JsonNode call(MockHttpServletRequestBuilder request, String caller, String role, int status) {
        try {
            var token = jwt().jwt(one -> one.subject(caller)).authorities(TestTokens.authorities(role));
            var answer = mvc.perform(request.with(token)).andReturn().getResponse();
            var text = answer.getContentAsString(StandardCharsets.UTF_8);
            assertThat(answer.getStatus()).as(text).isEqualTo(status);
            return JsonMapper.shared().readTree(text);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void publish(String topic, String key, String type, long sequence, String json) {
        var event = new ProducerRecord<>(topic, key, json.getBytes(StandardCharsets.UTF_8));
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        UUID.randomUUID().toString(),
                        "ce_source",
                        "/elsewhere",
                        "ce_type",
                        type,
                        "ce_subject",
                        key,
                        "ce_time",
                        Instant.now().toString(),
                        "ce_sequence",
                        String.valueOf(sequence))
                .forEach((name, value) -> event.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        var sent = producer.send(event);
        producer.flush();
        assertThat(sent).isDone();
    }
}
