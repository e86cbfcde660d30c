package org.clientele.lead.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.List;
import org.clientele.eventdelivery.event.By;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** What a lead makes of the answers of the portfolio service, whichever come late, twice or for another conversion. */
class ConversionAnswerTests {

    private static final Instant AT = Instant.parse("2026-03-20T14:00:00Z");
    private static final String ID = "conversion-1";
    private static final ConversionAnswer SIGNED = new ConversionAnswer.Signed(ID, "client", "project");
    private static final ConversionAnswer REFUSED = new ConversionAnswer.Refused(ID, "unknown-client");
    private static final ConversionAnswer WITHDRAWN = new ConversionAnswer.Withdrawn(ID);
    private static final ConversionAnswer UNDO_REFUSED = undoRefused("undo-1");

    private final Lead converting = LeadFixture.converting();
    private final Lead converted = heeding(converting, SIGNED);
    private final Lead undoing = after(converted, converted.undo(undoing("undo-1"), AT, 9));

    private static ConversionAnswer undoRefused(String undoId) {
        return new ConversionAnswer.UndoRefused(ID, undoId, List.of("project-signed"));
    }

    private static Conversion.Undoing undoing(String undoId) {
        return new Conversion.Undoing(undoId, "by mistake", AT, By.http("anna"), List.of());
    }

    private static Lead after(Lead lead, List<LeadEvent> events) {
        return events.stream().reduce(lead, Lead::after, (one, other) -> other);
    }

    private static Lead heeding(Lead lead, ConversionAnswer answer) {
        return after(lead, lead.heed(answer, AT));
    }

    @Test
    void becomesTheClientThatIsNamed() {
        assertThat(converted.state()).isEqualTo(LeadState.CONVERTED);
        assertThat(converted.requireConversion().clientId()).isEqualTo("client");
        assertThat(converted.requireConversion().end().projectId()).isEqualTo("project");
        assertThat(converted.requireConversion().since()).isEqualTo(AT);
        assertThat(converted.requireConversion().askAgainAt()).isNull();
    }

    @Test
    void isQualifiedAgainAfterARefusal() {
        var refused = heeding(converting, REFUSED);
        assertThat(refused.state()).isEqualTo(LeadState.QUALIFIED);
        assertThat(refused.requireConversion().end().reason()).isEqualTo("unknown-client");
        assertThat(refused.convert(null, LeadFixture.conversion("conversion-2", 1)))
                .hasSize(1);
    }

    @Test
    void heedsAnAnswerOnce() {
        for (var late : List.of(SIGNED, REFUSED, WITHDRAWN, UNDO_REFUSED)) {
            assertThat(converted.heed(late, AT)).isEmpty();
        }
    }

    @Test
    void heedsNothingAboutAnotherConversion() {
        assertThat(converting.heed(new ConversionAnswer.Signed("another", "client", "project"), AT))
                .isEmpty();
        assertThat(converting.heed(new ConversionAnswer.Refused("another", "unknown-client"), AT))
                .isEmpty();
        assertThat(undoing.heed(new ConversionAnswer.Withdrawn("another"), AT)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = LeadState.class,
            names = {"CONVERTING", "CONVERTED"},
            mode = Mode.EXCLUDE)
    void heedsNothingBeforeItWasToBecomeAClient(LeadState state) {
        assertThat(LeadFixture.in(state).heed(SIGNED, AT)).isEmpty();
    }

    @Test
    void isUndoneOnlyByTheAttemptThatIsUnderWay() {
        assertThat(undoing.heed(undoRefused("undo-0"), AT)).isEmpty();
        assertThat(undoing.heed(SIGNED, AT)).isEmpty();
        assertThat(heeding(undoing, UNDO_REFUSED)
                        .requireConversion()
                        .requireUndoing()
                        .refusals())
                .containsExactly("project-signed");
        assertThat(heeding(undoing, UNDO_REFUSED).state()).isEqualTo(LeadState.CONVERTED);
        assertThat(heeding(undoing, WITHDRAWN).state()).isEqualTo(LeadState.QUALIFIED);
    }

    @Test
    void waitsForAnAnswerTwiceAsLongEachTimeButNeverMoreThanAnHourLonger() {
        var conversion = converting.requireConversion();
        var asked = conversion.askedAt();
        assertThat(conversion.askedNext(asked.plusSeconds(30))).isEqualTo(asked.plusSeconds(60));
        assertThat(conversion.askedNext(asked.plusSeconds(60))).isEqualTo(asked.plusSeconds(120));
        assertThat(conversion.askedNext(asked.plusSeconds(3_599))).isEqualTo(asked.plusSeconds(7_198));
        assertThat(conversion.askedNext(asked.plusSeconds(86_400))).isEqualTo(asked.plusSeconds(90_000));
    }

    @Test
    void waitsForTheAnswerToWhatWasAskedLast() {
        assertThat(converting.requireConversion().isUnanswered()).isTrue();
        assertThat(converted.requireConversion().isUnanswered()).isFalse();
        assertThat(undoing.requireConversion().isUnanswered()).isTrue();
        assertThat(undoing.requireConversion().askedAt())
                .isEqualTo(undoing.requireConversion().requireUndoing().requestedAt());
    }

    @Test
    void isToBeUndoneOnceItIsConvertedAndNotAgain() {
        assertThat(converted.isToBeUndone()).isTrue();
        assertThat(undoing.isToBeUndone()).isFalse();
        assertThat(heeding(undoing, WITHDRAWN).isToBeUndone()).isFalse();
        assertThat(heeding(undoing, UNDO_REFUSED).isToBeUndone()).isTrue();
        for (var lead : List.of(converting, LeadFixture.qualified(), heeding(converting, REFUSED))) {
            assertThatExceptionOfType(WrongStateException.class).isThrownBy(lead::isToBeUndone);
        }
    }

    @Test
    void goesOnToTheProjectThatWasAskedForAndToNoOther() {
        var same = LeadFixture.conversion("conversion-2", 1);
        assertThat(converted.convert(null, same)).isEmpty();
        assertThat(converted.convert("client", same)).isEmpty();
        assertThatExceptionOfType(WrongStateException.class).isThrownBy(() -> undoing.convert(null, same));
        assertThat(heeding(undoing, WITHDRAWN).convert(null, same)).hasSize(1);
    }
}
