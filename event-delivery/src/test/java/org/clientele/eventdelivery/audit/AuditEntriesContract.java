package org.clientele.eventdelivery.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.clientele.servicedefaults.ListRead;
import org.clientele.servicedefaults.Role;
import org.junit.jupiter.api.Test;

/** What every place that keeps the audit log guarantees. */
abstract class AuditEntriesContract {

    static final Instant AT = Instant.parse("2026-03-02T09:15:00Z");
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    abstract AuditEntries entries();

    private KeepingAudit keeping(Instant at) {
        return new KeepingAudit(entries(), () -> TRACE, Clock.fixed(at, ZoneOffset.UTC), new SimpleMeterRegistry());
    }

    private static ListRead read(String caller, String operation) {
        return new ListRead(caller, Set.of(Role.SALESPERSON, Role.MANAGER), operation, List.of("q"));
    }

    private List<AuditEntry> page(String caller, String operation) {
        return entries().page(new AuditEntries.Wanted(caller, operation), null, 10);
    }

    @Test
    void keepsWhoReadWhichListAndHowMuchOfIt() {
        keeping(AT).shown(read("mia", "leadList"), 50);
        var read = new AuditEntry.ReadList("leadList", List.of("q"), false, 50L, TRACE);
        assertThat(page(null, null)).singleElement().satisfies(entry -> {
            assertThat(entry.caller()).isEqualTo("mia");
            assertThat(entry.roles()).containsExactly("manager", "salesperson");
            assertThat(entry.at()).isEqualTo(AT);
            assertThat(entry.read()).isEqualTo(read);
        });
    }

    @Test
    void keepsAnExportBeforeItsLengthAndItsLengthOnce() {
        var read = read("mia", "leadExportExport");
        var entryId = keeping(AT).exporting(read);
        assertThat(page(null, null)).singleElement().satisfies(entry -> {
            assertThat(entry.read().export()).isTrue();
            assertThat(entry.read().items()).isNull();
        });
        keeping(AT).exported(entryId, read, 12_500);
        keeping(AT).exported(entryId, read, 3);
        assertThat(page(null, null))
                .singleElement()
                .satisfies(entry -> assertThat(entry.read().items()).isEqualTo(12_500L));
        assertThat(entries().find(entryId).orElseThrow().version()).isEqualTo(2);
    }

    @Test
    void listsTheNewestFirstByCallerAndOperation() {
        keeping(AT).shown(read("mia", "leadList"), 1);
        keeping(AT).shown(read("ben", "leadList"), 2);
        keeping(AT).shown(read("mia", "formList"), 3);
        assertThat(items(page(null, null))).containsExactly(3L, 2L, 1L);
        assertThat(items(page("mia", null))).containsExactly(3L, 1L);
        assertThat(items(page(null, "leadList"))).containsExactly(2L, 1L);
        assertThat(items(page("mia", "leadList"))).containsExactly(1L);
        var newest = entries().page(new AuditEntries.Wanted("mia", null), null, 1);
        assertThat(items(entries()
                        .page(
                                new AuditEntries.Wanted("mia", null),
                                newest.getFirst().entryId(),
                                10)))
                .containsExactly(1L);
    }

    private static List<Long> items(List<AuditEntry> page) {
        return page.stream().map(entry -> entry.read().items()).toList();
    }

    @Test
    void forgetsWhatHasBeenKeptForLongEnough() {
        keeping(AT).shown(read("mia", "leadList"), 1);
        keeping(AT.plus(Duration.ofDays(1))).shown(read("mia", "leadList"), 2);
        var keep = Duration.ofDays(400);
        var unused = new ForgettingAudit(entries(), keep, Clock.fixed(AT.plus(keep), ZoneOffset.UTC)).pass();
        assertThat(items(page(null, null))).containsExactly(2L, 1L);
        var later = Clock.fixed(AT.plus(keep).plusMillis(1), ZoneOffset.UTC);
        unused = new ForgettingAudit(entries(), keep, later).pass();
        assertThat(items(page(null, null))).containsExactly(2L);
    }
}
