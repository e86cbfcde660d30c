package org.clientele.lead.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.clientele.lead.LeadServiceFixture;
import org.clientele.lead.intake.Ledger;
import org.clientele.lead.intake.LedgerEntry;
import org.clientele.lead.intake.Outcome;
import org.clientele.lead.sources.UsingSources;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;
import tools.jackson.databind.JsonNode;

/** Imports over HTTP, from the upload to the file of rejected rows. */
@Tag("embedded")
class ImportTests {

    private static final LeadServiceFixture SERVICE = LeadServiceFixture.running();
    private static final LeadServiceFixture.As MIA = SERVICE.as("mia", "manager");
    private static final LeadServiceFixture.As ERP = SERVICE.integration();
    private static final String CSV = "text/csv";
    private static final String NDJSON = "application/x-ndjson";
    private static final String ACME_COLUMN = "{\"columns\": [{\"column\": \"Firma\", \"field\": \"company.name\"}]}";

    private final String source = "list-" + UUID.randomUUID();

    @Test
    void makesLeadsOfRowsAndKeepsWhatItRejects() {
        var upload = upload(CSV, """
                Id;Firma;E-Mail;Telefon;Mitarbeiter;Hobby
                1;Acme;ann@%1$s.example;0;12;chess
                2;Globex;no-one@%1$s.example;;-5;
                3;Initech;ann@%1$s.example;;7;
                1;Acme;ann@%1$s.example;0;12;chess
                4;;;;;
                """.formatted(source)).expect(201);
        var importId = upload.text("importId");
        assertThat(upload.text("state")).isEqualTo("READY");
        assertThat(upload.body().at("/mapping/separator").asString()).isEqualTo(";");
        assertThat(upload.body().path("ignored").path(0).asString()).isEqualTo("Hobby");

        start(importId);
        var finished = await(importId, "FINISHED");

        assertThat(counts(finished.path("progress"))).isEqualTo("5 rows: 1, 1 attached, 2 rejected, 1 repeats");
        assertThat(finished.at("/progress/bytes").asLong())
                .isEqualTo(finished.path("bytes").asLong());
        assertThat(rejected(importId)).isEqualToNormalizingNewlines("""
                        row,reason,field,raw
                        2,must be 0 or more,company.employees,2;Globex;no-one@%s.example;;-5;
                        5,names-neither-person-nor-company,,4;;;;;
                        """.formatted(source));
        assertThat(summary()).isEqualTo("accepted 1, attached 1, rejected 2, arrived 4");
    }

    @Test
    void takesNdjsonRowByRow() {
        var importId = upload(NDJSON, """
                        {"externalId": "1", "company": {"name": "Acme"}, "expectedValue": {"amount": 5, "currency": "EUR"}}
                        {"externalId": "2", "company": {"name": "Acme"}, "company": {"name": "Globex"}}
                        ["no", "object"]
                        {"company": {"name": "Acme"}, "expectedValue": {"amount": 5, "currency": "XXZ"}}
                        {"company": {"name": "Acme"}, "occurredAt": "0000-01-01T00:00:00Z"}
                        {"company": {"name": "Acme"}, "expectedValue": {"amount": 1e300, "currency": "EUR"}}

                        {"company": {"name": "Globex"}}""").expect(201).text("importId");
        start(importId);
        assertThat(counts(await(importId, "FINISHED").path("progress")))
                .isEqualTo("7 rows: 2, 0 attached, 5 rejected, 0 repeats");
        assertThat(rejected(importId).lines().skip(1).map(line -> line.split(",\"[{\\[]", 2)[0]))
                .containsExactly(
                        "2,\"is no JSON, or has a key twice\",",
                        "3,is no JSON object,",
                        "4,must be an ISO 4217 currency code,expectedValue.currency",
                        "5,\"must be an instant of the years 1900 to 9999, for example 2026-03-02T09:15:00Z\",occurredAt",
                        "6,is no amount as the mapping has them: MINOR_UNITS,expectedValue.amount");
    }

    @Test
    void showsWhatTheFirstRowsWouldBe() {
        var importId = upload(CSV, """
                id,account,closed,worth
                1,Acme,2017-03-01,"4,000.50"
                2,Acme,1017-03-01,-1
                """).expect(201).text("importId");
        map(importId, """
                {"columns": [{"column": "account", "field": "company.name"},
                             {"column": "closed", "field": "occurredAt"},
                             {"column": "worth", "field": "expectedValue.amount"}],
                 "defaults": [{"field": "expectedValue.currency", "value": "EUR"}],
                 "amounts": "DECIMAL_POINT", "zone": "Europe/Berlin"}""").expect(200);
        var rows =
                MIA.get("/imports/" + importId + "/preview?rows=2").expect(200).body();
        var first = rows.at("/items/0/submission");
        assertThat(first.at("/expectedValue/amount").asLong()).isEqualTo(400_050);
        assertThat(first.path("occurredAt").asString()).isEqualTo("2017-02-28T23:00:00Z");
        assertThat(rows.at("/items/1/problem/field").asString()).isIn("occurredAt", "expectedValue.amount");
        assertThat(MIA.get("/imports/" + importId).text("state")).isEqualTo("READY");
    }

    @Test
    void changesTheMappingThatWasSeenAndNamesWhatIsWrongWithIt() {
        var importId = upload(CSV, "Firma;Ort\nAcme;Bonn\n").expect(201).text("importId");
        assertThat(wrong(importId, """
                {"columns": [{"column": "Company", "field": "company.name"}]}""")).isEqualTo("columns[0].column");
        assertThat(wrong(importId, """
                {"columns": [{"column": "Firma", "field": "company.name"}, {"column": "Ort", "field": "company.name"}]}""")).isEqualTo("columns[1].field");
        assertThat(wrong(importId, """
                {"columns": [{"column": "Firma", "field": "company.size"}]}""")).startsWith("columns[0].field");
        assertThat(wrong(importId, """
                {"columns": [], "zone": "Mars/Olympus"}""")).isEqualTo("zone");
        assertThat(wrong(importId, """
                {"columns": [], "separator": ";;"}""")).isEqualTo("separator");
        var path = "/imports/" + importId + "/mapping";
        MIA.put(path, ACME_COLUMN).expect(428);
        MIA.put(path, ACME_COLUMN, "If-Match", "\"v77\"").expect(412);
        assertThat(map(importId, """
                {"columns": [], "separator": ","}""").expect(200).body().at("/headings/0").asString())
                .isEqualTo("Firma;Ort");
        MIA.post("/imports/" + importId + "/start", "").expect(400);
        MIA.get("/imports/unknown").expect(404);
    }

    @Test
    void readsDatesAsTheMappingHasThem() {
        var importId = upload(CSV, "company,closed\nAcme,10/2/2016\nAcme,2/30/2016\n")
                .expect(201)
                .text("importId");
        var columns = """
                {"columns": [{"column": "company", "field": "company.name"},
                             {"column": "closed", "field": "occurredAt"}], "zone": "UTC", "dates": "%s"}""";
        assertThat(wrong(importId, columns.formatted("hh"))).isEqualTo("dates");
        assertThat(wrong(importId, columns.formatted("MMMMMMM"))).isEqualTo("dates");
        map(importId, columns.formatted("M/d/yyyy")).expect(200);
        var rows = MIA.get("/imports/" + importId + "/preview").expect(200).body();
        assertThat(rows.at("/items/0/submission/occurredAt").asString()).isEqualTo("2016-10-02T00:00:00Z");
        assertThat(rows.at("/items/1/problem/field").asString()).isEqualTo("occurredAt");
    }

    private static String wrong(String importId, String mapping) {
        return map(importId, mapping).expect(400).problemField();
    }

    private static LeadServiceFixture.Answer map(String importId, String mapping) {
        return MIA.put("/imports/" + importId + "/mapping", mapping, "If-Match", "*");
    }

    @Test
    void triesAllRowsWithoutTakingAny() {
        var importId = upload(
                        CSV, "id,company,phone\n1,Acme,0\n2,Acme,0\n1,Acme,0\n,,\n,Globex," + "9".repeat(60) + "\n")
                .expect(201)
                .text("importId");
        MIA.post("/imports/" + importId + "/dry-run", "").expect(200);
        var tried = await(importId, "READY").path("dryRun");
        assertThat(tried.path("finished").asBoolean()).isTrue();
        assertThat(counts(tried.path("progress"))).isEqualTo("5 rows: 2, 0 attached, 2 rejected, 1 repeats");
        assertThat(tried.path("reasons")
                        .valueStream()
                        .map(one -> one.path("field").asString()))
                .containsExactlyInAnyOrder("", "person.phone");
        assertThat(SERVICE.bean(Ledger.class)
                        .counts(new Ledger.Names(source, "", 1))
                        .bySource())
                .doesNotContainKey(source);
    }

    @Test
    void takesEachOfTwoRowsThatAreCalledTheSameAndSaySomethingElse() {
        var file = "id,company\n1,Acme\n1,Globex\n1,Acme\n1,Globex\n";
        var importId = upload(CSV, file).expect(201).text("importId");
        MIA.post("/imports/" + importId + "/dry-run", "").expect(200);
        assertThat(counts(await(importId, "READY").path("dryRun").path("progress")))
                .isEqualTo("4 rows: 2, 0 attached, 0 rejected, 2 repeats");
        start(importId);
        assertThat(counts(await(importId, "FINISHED").path("progress")))
                .isEqualTo("4 rows: 2, 0 attached, 0 rejected, 2 repeats");
        assertThat(ofImport(importId, Outcome.ACCEPTED))
                .extracting(entry -> entry.receipt().sameIdAs() == null)
                .containsExactly(true, false);
        MIA.post("/imports/" + importId + "/revert", "").expect(200);
        await(importId, "REVERTED");
        var again = upload(CSV, file).expect(201).text("importId");
        start(again);
        assertThat(counts(await(again, "FINISHED").path("progress")))
                .isEqualTo("4 rows: 2, 0 attached, 0 rejected, 2 repeats");
        assertThat(summary()).isEqualTo("accepted 2, attached 0, rejected 0, arrived 4");
    }

    @Test
    void takesAFileWithOneBrokenQuoteToItsEnd() {
        var file = new StringBuilder("id,company,need\n");
        for (int row = 1; row <= 1_200; row++) {
            file.append(row).append(row == 700 ? ",\"Acme," : ",Acme,").append("portal\n");
        }
        file.append("1201,Acme,").append("x".repeat(1_000_000)).append('\n');
        file.append("=1+1,,\n");
        var importId = upload(CSV, file.toString()).expect(201).text("importId");
        start(importId);
        assertThat(counts(await(importId, "FINISHED").path("progress")))
                .isEqualTo("1202 rows: 1199, 0 attached, 3 rejected, 0 repeats");
        assertThat(rejected(importId))
                .contains("700,\"\"Acme,portal")
                .contains(",need,")
                .contains("\"'=1+1,,\"");
    }

    @Test
    void takesARowOnceAlsoIfItsSourceMaySayLessAfterACrash() {
        var importId = takenOnceAndCrashed("1,Acme,anna\n,Globex,anna\n");
        describe();
        start(importId);
        assertThat(counts(await(importId, "FINISHED").path("progress")))
                .isEqualTo("2 rows: 2, 0 attached, 0 rejected, 0 repeats");
        assertThat(summary()).isEqualTo("accepted 2, attached 0, rejected 0, arrived 2");
    }

    @Test
    void takesARowOnceAlsoIfItsSourceMaySayMoreAfterACrash() {
        var version = describe();
        var importId = takenOnceAndCrashed("1,Acme,anna\n,Globex,anna\n");
        MIA.put("/sources/" + source, described(true), "If-Match", version).expect(200);
        start(importId);
        assertThat(counts(await(importId, "FINISHED").path("progress")))
                .isEqualTo("2 rows: 0, 0 attached, 2 rejected, 0 repeats");
        assertThat(summary()).isEqualTo("accepted 0, attached 0, rejected 2, arrived 2");
    }

    private String takenOnceAndCrashed(String rows) {
        var importId = upload(CSV, "id,company,lead owner\n" + rows).expect(201).text("importId");
        var one = SERVICE.bean(Imports.class).find(importId).orElseThrow().state();
        var read = SERVICE.bean(ReadingRows.class).after(one, one.progress(), 10);
        var unwritten = SERVICE.bean(TakingRows.class).taken(one, read);
        assertThat(unwritten.rows()).isEqualTo(2);
        return importId;
    }

    private String describe() {
        return Objects.requireNonNull(MIA.put("/sources/" + source, described(false))
                .expect(201)
                .raw()
                .getHeader("ETag"));
    }

    private static String described(boolean namesOwner) {
        return "{\"callers\": [\"mia\"], \"byKafka\": false, \"namesOwner\": %s}".formatted(namesOwner);
    }

    @Test
    void takesTheSameRowsAgainAfterACrashBetweenABatchAndItsProgress() {
        var file = "id,company\n,Acme\n2,Globex\n2,Globex\n,\n";
        var importId = upload(CSV, file).expect(201).text("importId");
        var one = SERVICE.bean(Imports.class).find(importId).orElseThrow().state();
        var rows = SERVICE.bean(ReadingRows.class).after(one, one.progress(), 3);
        var unwritten = SERVICE.bean(TakingRows.class).taken(one, rows);
        start(importId);
        assertThat(counts(await(importId, "FINISHED").path("progress")))
                .isEqualTo("4 rows: 2, 0 attached, 1 rejected, 1 repeats");
        assertThat(unwritten.accepted()).isEqualTo(2);
        assertThat(summary()).isEqualTo("accepted 2, attached 0, rejected 1, arrived 3");
        assertThat(ofImport(importId, Outcome.ACCEPTED))
                .extracting(LedgerEntry::leadId)
                .doesNotHaveDuplicates()
                .hasSize(2);
    }

    @Test
    void takesNothingMoreWhenAWorkerGoesOnAfterEverythingWasTakenBack() {
        var importId = upload(CSV, "id,company\n1,Acme\n2,Globex\n").expect(201).text("importId");
        var imports = SERVICE.bean(Imports.class);
        var paused = imports.find(importId).orElseThrow().state();
        var rows = SERVICE.bean(ReadingRows.class).after(paused, paused.progress(), 3);
        var unused = imports.changeAll(List.of(
                ImportFixture.command(importId, Import::start),
                ImportFixture.command(importId, one -> one.takeInHand(paused.progress(), 500)),
                ImportFixture.command(importId, Import::stop)));
        MIA.post("/imports/" + importId + "/revert", "").expect(200);
        assertThat(await(importId, "REVERTED").at("/progress/rows").asInt()).isEqualTo(2);
        SERVICE.bean(TakingRows.class).taken(paused, rows);
        assertThat(ofImport(importId, Outcome.ACCEPTED)).isEmpty();
        assertThat(ofImport(importId, Outcome.WITHDRAWN)).hasSize(2);
    }

    private static List<LedgerEntry> ofImport(String importId, Outcome outcome) {
        return SERVICE.bean(Ledger.class).ofImport(importId, outcome, 0, 100);
    }

    @Test
    void stopsAndGoesOnAtTheSameRow() {
        var file = IntStream.range(0, 3_000)
                .mapToObj(row -> ",Acme")
                .collect(Collectors.joining("\n", "id,company\n", ""));
        var importId = upload(CSV, file).expect(201).text("importId");
        start(importId);
        MIA.post("/imports/" + importId + "/stop", "").expect(200);
        MIA.put("/imports/" + importId + "/mapping", ACME_COLUMN, "If-Match", "*")
                .expect(409);
        var reached = MIA.get("/imports/" + importId).body();
        assertThat(reached.path("state").asString()).isEqualTo("STOPPED");
        assertThat(reached.at("/progress/rows").asInt()).isLessThan(3_000);
        start(importId);
        assertThat(counts(await(importId, "FINISHED").path("progress")))
                .isEqualTo("3000 rows: 3000, 0 attached, 0 rejected, 0 repeats");
        MIA.post("/imports/" + importId + "/start", "").expect(409);
    }

    @Test
    void takesBackWhatNobodyDidAnythingWithAndListsTheRest() {
        var file = "id,company,email\n%s"
                .formatted(IntStream.range(1, 7)
                        .mapToObj(row -> "%d,Acme,%s@%s.example".formatted(row, row == 6 ? 5 : row, source))
                        .collect(Collectors.joining("\n")));
        var importId = upload(CSV, file).expect(201).text("importId");
        MIA.post("/imports/" + importId + "/revert", "").expect(409);
        start(importId);
        await(importId, "FINISHED");
        var leads = ofImport(importId, Outcome.ACCEPTED).stream()
                .map(LedgerEntry::leadId)
                .toList();
        ERP.post("/leads/" + leads.get(1) + "/step", "{\"step\": \"contacted\"}")
                .expect(200);
        ERP.post("/leads/" + leads.get(2) + "/correspondence", """
                {"channel": "phone", "direction": "inbound", "at": "2026-03-02T09:15:00Z"}""").expect(201);
        submit("somebody-else", "4@" + source + ".example");

        MIA.get("/imports/" + importId + "/kept").expect(409);
        MIA.post("/imports/" + importId + "/revert", "").expect(200);
        var reverted = await(importId, "REVERTED").path("reversal");

        assertThat(List.of(
                        reverted.path("detached").asInt(),
                        reverted.path("withdrawn").asInt(),
                        reverted.path("kept").asInt()))
                .containsExactly(1, 2, 3);
        var first = MIA.get("/imports/" + importId + "/kept?limit=2").expect(200);
        var rest = MIA.get("/imports/" + importId + "/kept?cursor=" + first.text("next"))
                .expect(200);
        assertThat(Stream.concat(
                                first.body().path("items").valueStream(),
                                rest.body().path("items").valueStream())
                        .map(one -> one.path("leadId").asString() + " "
                                + one.path("reason").asString()))
                .containsExactly(
                        leads.get(1) + " worked-on",
                        leads.get(2) + " correspondence",
                        leads.get(3) + " submissions-attached");
        assertThat(ERP.get("/leads/" + leads.getLast()).text("state")).isEqualTo("WITHDRAWN");
        assertThat(summary()).isEqualTo("accepted 3, attached 0, rejected 0, arrived 6");
        MIA.post("/imports/" + importId + "/start", "").expect(409);
        MIA.post("/imports/" + importId + "/revert", "").expect(200);
    }

    /** {@code -Dclientele.imports.rows=10000} does it with as many. */
    @Test
    void takesBackManyRowsOfOnePhoneNumber() {
        var rows = Integer.getInteger("clientele.imports.rows", 400);
        var patience = Duration.ofMinutes(1).plusMillis(100L * rows);
        var phone = "+49 361 " + ThreadLocalRandom.current().nextInt(1_000_000, 10_000_000);
        var file = IntStream.range(0, rows)
                .mapToObj(row -> "%d,Acme,%s".formatted(row, phone))
                .collect(Collectors.joining("\n", "id,company,phone\n", "\n"));
        var importId = upload(CSV, file).expect(201).text("importId");
        start(importId);
        assertThat(counts(await(importId, "FINISHED", patience).path("progress")))
                .isEqualTo("%d rows: 1, %d attached, 0 rejected, 0 repeats".formatted(rows, rows - 1));
        var leadId = ofImport(importId, Outcome.ACCEPTED).getFirst().leadId();
        MIA.post("/imports/" + importId + "/revert", "").expect(200);
        var reverted = await(importId, "REVERTED", patience).path("reversal");
        assertThat(reverted.path("detached").asInt()).isEqualTo(rows - 1);
        assertThat(reverted.path("withdrawn").asInt()).isOne();
        for (var type : List.of("lead.submission-attached.v1", "lead.submission-detached.v1")) {
            assertThat(SERVICE.awaitSubmissionsTold(leadId, type, rows - 1))
                    .hasSize(rows - 1)
                    .doesNotHaveDuplicates();
        }
        assertThat(ERP.get("/leads/" + leadId).text("state")).isEqualTo("WITHDRAWN");
    }

    @Test
    void takesWhatWasTakenBackWhenItComesAgain() {
        var file = "id,company\n1,Acme\n2,Globex\n";
        var first = upload(CSV, file).expect(201).text("importId");
        start(first);
        await(first, "FINISHED");
        var gone = ofImport(first, Outcome.ACCEPTED).getFirst();
        MIA.post("/imports/" + first + "/revert", "").expect(200);
        await(first, "REVERTED");
        assertThat(MIA.get("/submissions/" + gone.submissionId()).text("outcome"))
                .isEqualTo("WITHDRAWN");

        var again = upload(CSV, file).expect(201).text("importId");
        start(again);
        assertThat(counts(await(again, "FINISHED").path("progress")))
                .isEqualTo("2 rows: 2, 0 attached, 0 rejected, 0 repeats");

        var now = MIA.get("/submissions/" + gone.submissionId()).expect(200);
        assertThat(now.text("outcome")).isEqualTo("ACCEPTED");
        assertThat(now.text("leadId")).isNotEqualTo(gone.leadId());
        assertThat(summary()).isEqualTo("accepted 2, attached 0, rejected 0, arrived 4");
        assertThat(ofImport(first, Outcome.WITHDRAWN)).hasSize(2);
    }

    private static void submit(String from, String email) {
        SERVICE.integration().post("/submissions", """
                {"source": "%s", "person": {"email": "%s"}}""".formatted(from, email)).expect(201);
    }

    @Test
    void overwritesAnUploadThatBrokeOffAndAnswersARepeatOfAWholeOne() {
        var key = UUID.randomUUID().toString();
        var file = ("company\n" + "Acme\n".repeat(400_000)).getBytes(StandardCharsets.UTF_8);
        var first = upload(CSV, file, key).expect(201);
        var imports = SERVICE.bean(Imports.class);
        var one = imports.find(first.text("importId")).orElseThrow();
        assertThat(imports.remove(one)).isTrue();
        ImportFixture.begin(imports, one.id(), one.state().about());

        var repeat = upload(CSV, file, key).expect(201);
        assertThat(repeat.text("importId")).isEqualTo(one.id());
        assertThat(repeat.text("state")).isEqualTo("READY");
        assertThat(repeat.raw().getHeader("ETag")).isNotEqualTo(first.raw().getHeader("ETag"));
        assertThat(upload(CSV, file, key).expect(201).raw().getHeader("ETag"))
                .isEqualTo(repeat.raw().getHeader("ETag"));
        upload(CSV, "company\nGlobex\n".getBytes(StandardCharsets.UTF_8), key).expect(422);
    }

    @Test
    void keepsNothingOfAFileThatIsTooLongOrHasNoHeadings() {
        var imports = SERVICE.bean(Imports.class);
        var small = new UploadingImports(
                imports,
                SERVICE.bean(Uploads.class),
                SERVICE.bean(ReadingRows.class),
                SERVICE.bean(UsingSources.class),
                SERVICE.bean(Clock.class),
                DataSize.ofBytes(100),
                Duration.ofDays(30));
        var request = new UploadingImports.UploadImport(source, "mia", source, null, null, ImportFormat.CSV);
        assertThatThrownBy(() -> small.upload(request, new ByteArrayInputStream(new byte[101])))
                .isInstanceOf(UploadTooLargeException.class);
        assertThat(imports.find(source)).isEmpty();
        assertThat(upload(CSV, "").expect(400).problemField()).isEqualTo("body");
        assertThat(upload(CSV, ",,\n").expect(400).problemField()).isEqualTo("body");
        assertThat(upload(NDJSON, "\n").expect(400).problemField()).isEqualTo("body");
        assertThat(upload("application/pdf", "company\n").status()).isEqualTo(415);
    }

    @Test
    void isForMarketingManagersAndIntegrations() {
        for (var role : List.of("marketing", "manager", "integration")) {
            SERVICE.as("kim", role).get("/imports").expect(200);
        }
        SERVICE.as("anna-berg", "salesperson").get("/imports").expect(403);
        SERVICE.as("anna-berg", "salesperson").post("/imports/x/start", "").expect(403);
    }

    @Test
    void listsTheNewestFirst() {
        var older = upload(CSV, "company\nAcme\n").expect(201).text("importId");
        var newer = upload(CSV, "company\nAcme\n").expect(201).text("importId");
        var page = MIA.get("/imports?limit=1").expect(200);
        var next = MIA.get("/imports?limit=100&cursor=" + page.text("next")).expect(200);
        var listed = Stream.concat(
                        page.body().path("items").valueStream(),
                        next.body().path("items").valueStream())
                .map(one -> one.path("importId").asString())
                .toList();
        assertThat(listed).contains(newer, older).doesNotHaveDuplicates();
    }

    private static void start(String importId) {
        MIA.post("/imports/" + importId + "/start", "").expect(200);
    }

    private static String rejected(String importId) {
        var raw = MIA.get("/imports/" + importId + "/rejected").expect(200).raw();
        return new String(raw.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private String summary() {
        return MIA.get("/intake/summary?sourcesFrom=" + source)
                .body()
                .path("sources")
                .valueStream()
                .filter(one -> one.path("source").asString().equals(source))
                .map(one -> "accepted %d, attached %d, rejected %d, arrived %d"
                        .formatted(
                                one.path("accepted").asInt(),
                                one.path("attached").asInt(),
                                one.path("rejected").asInt(),
                                one.path("arrived").asInt()))
                .findFirst()
                .orElseThrow();
    }

    private LeadServiceFixture.Answer upload(String type, String body) {
        return upload(
                type, body.getBytes(StandardCharsets.UTF_8), UUID.randomUUID().toString());
    }

    private LeadServiceFixture.Answer upload(String type, byte[] body, String key) {
        return MIA.upload("/imports?source=" + source, type, body, key);
    }

    private static JsonNode await(String importId, String state) {
        return await(importId, state, Duration.ofMinutes(1));
    }

    private static JsonNode await(String importId, String state, Duration patience) {
        return Awaitility.await()
                .atMost(patience)
                .until(
                        () -> MIA.get("/imports/" + importId).body(),
                        one -> one.path("state").asString().equals(state));
    }

    private static String counts(JsonNode progress) {
        return "%d rows: %d, %d attached, %d rejected, %d repeats"
                .formatted(
                        progress.path("rows").asInt(),
                        progress.path("accepted").asInt(),
                        progress.path("attached").asInt(),
                        progress.path("rejected").asInt(),
                        progress.path("repeats").asInt());
    }
}
