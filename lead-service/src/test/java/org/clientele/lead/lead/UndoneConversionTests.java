package org.clientele.lead.lead;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.clientele.eventdelivery.event.By;
import org.clientele.servicedefaults.Money;
import org.junit.jupiter.api.Test;

/** What a lead is on its way to a client and back. */
class UndoneConversionTests {

    private static final Instant NOW = Instant.parse("2026-03-20T14:00:00Z");
    private static final By ANNA = By.http("anna-berg");
    private static final Project PROJECT =
            new Project("Portal", new Money(100, "EUR"), "purchase", LocalDate.of(2026, 3, 20), null, null);

    private final Lead converted = LeadFixture.captured("a portal", null, 42)
            .after(new LeadEvent.LeadQualified(new Qualification("a", "b", "c", "d"), "qualified", null, null, null))
            .after(new LeadEvent.LeadConversionStarted(begun("first", 1)))
            .after(new LeadEvent.LeadConverted("client", "project", NOW.plusSeconds(60)));

    @Test
    void isOpenInAnotherOpeningAndNotEditableWhileItIsBeingUndone() {
        var undoing = undoing(converted, 9);
        assertThat(undoing.state().isOpen()).isTrue();
        assertThat(undoing.state().isEditable()).isFalse();
        assertThat(undoing.opening().number()).isEqualTo(9);
        assertThat(undoing.requireConversion().state()).isEqualTo(Conversion.State.UNDOING);
        assertThat(undoing.requireConversion().askAgainAt()).isEqualTo(NOW);
    }

    @Test
    void isQualifiedAsBeforeWhenItIsUndone() {
        var undone = undoing(converted, 9).after(new LeadEvent.LeadConversionUndone());
        assertThat(undone.state()).isEqualTo(LeadState.QUALIFIED);
        assertThat(undone.progress().qualification())
                .isEqualTo(converted.progress().qualification());
        assertThat(undone.requireConversion().askAgainAt()).isNull();
        assertThat(undone.requireConversion().nextAttempt()).isEqualTo(2);
    }

    @Test
    void isConvertedAsBeforeWhenThatIsRefusedAndSaysWhy() {
        var refused =
                undoing(converted, 9).after(new LeadEvent.LeadConversionUndoRefused(List.of("project-signed"), null));
        assertThat(refused.state()).isEqualTo(LeadState.CONVERTED);
        assertThat(refused.requireConversion().clientId()).isEqualTo("client");
        assertThat(refused.requireConversion().since()).isEqualTo(NOW.plusSeconds(60));
        assertThat(refused.requireConversion().requireUndoing().refusals()).containsExactly("project-signed");
        assertThat(undoing(refused, 12).requireConversion().requireUndoing().refusals())
                .isEmpty();
    }

    @Test
    void keepsTheRefusalOfAnAttemptThatWasMadeWhenAnotherNeverBegan() {
        var refused = undoing(converted, 9)
                .after(new LeadEvent.LeadConversionUndoRefused(List.of("project-signed"), null))
                .after(new LeadEvent.LeadConversionUndoRefused(List.of("taken-by-another-lead"), "other"));
        assertThat(refused.requireConversion().requireUndoing().refusals()).containsExactly("project-signed");
        assertThat(converted
                        .after(new LeadEvent.LeadConversionUndoRefused(List.of("taken-by-another-lead"), "other"))
                        .requireConversion())
                .isEqualTo(converted.requireConversion());
    }

    @Test
    void countsAttemptsThatWereUndoneAndNotThoseThatWereRefused() {
        var second = undoing(converted, 9)
                .after(new LeadEvent.LeadConversionUndone())
                .after(new LeadEvent.LeadConversionStarted(begun("second", 2)))
                .after(new LeadEvent.LeadConversionRefused("unknown-client"));
        assertThat(second.requireConversion().nextAttempt()).isEqualTo(2);
    }

    private static Conversion begun(String conversionId, int attempt) {
        var wanted = new Conversion.Wanted(
                conversionId,
                null,
                PROJECT,
                new Conversion.Exchanged(3, List.of(), null),
                NOW,
                ANNA,
                attempt,
                null,
                null);
        return Conversion.begun(wanted, NOW);
    }

    private static Lead undoing(Lead lead, long opening) {
        var undoing = new Conversion.Undoing("undo-" + opening, "by mistake", NOW, ANNA, List.of());
        return lead.after(
                new LeadEvent.LeadConversionUndoStarted(lead.requireConversion().undoing(undoing, NOW), opening));
    }
}
