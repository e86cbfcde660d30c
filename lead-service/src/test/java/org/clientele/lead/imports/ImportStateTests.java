package org.clientele.lead.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.clientele.lead.imports.ImportFixture.ABOUT;
import static org.clientele.lead.imports.ImportFixture.HEADINGS;
import static org.clientele.lead.imports.ImportFixture.begin;
import static org.clientele.lead.imports.ImportFixture.ready;
import static org.clientele.lead.imports.ImportFixture.whole;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.clientele.lead.intake.SubmissionField;
import org.junit.jupiter.api.Test;

/** How an import gets from one state to another, and that a worker who was overtaken changes nothing. */
class ImportStateTests {

    private static final Progress ONE = new Progress(50, 1, 1, 0, 0, 0);
    private static final Progress TWO = new Progress(90, 2, 2, 0, 0, 0);

    private final InMemoryImports imports = new InMemoryImports();

    private Import change(Function<Import, List<? extends ImportEvent>> decide) {
        return ImportFixture.change(imports, "i1", decide).state();
    }

    private Import running() {
        ready(imports, "i1");
        return change(Import::start);
    }

    private void refuses(Function<Import, List<? extends ImportEvent>> decide) {
        assertThatExceptionOfType(WrongImportStateException.class).isThrownBy(() -> change(decide));
    }

    @Test
    void isTakenToItsEnd() {
        var begun = running();
        change(one -> one.take(begun.progress(), ONE));
        change(one -> one.take(ONE, TWO));
        var finished = change(one -> one.finish(TWO));
        assertThat(finished.state()).isEqualTo(ImportState.FINISHED);
        assertThat(finished.progress()).isEqualTo(TWO);
        refuses(Import::start);
        refuses(Import::stop);
    }

    @Test
    void keepsWhatWasTakenWhenItIsStoppedMeanwhile() {
        var begun = running();
        change(Import::stop);
        var stopped = change(one -> one.take(begun.progress(), ONE));
        assertThat(stopped.state()).isEqualTo(ImportState.STOPPED);
        assertThat(stopped.progress()).isEqualTo(ONE);
        assertThat(change(one -> one.finish(ONE)).state()).isEqualTo(ImportState.STOPPED);
        assertThat(change(Import::start).state()).isEqualTo(ImportState.RUNNING);
    }

    @Test
    void countsRowsOnceHoweverManyTookThem() {
        var begun = running();
        change(one -> one.take(begun.progress(), ONE));
        assertThat(change(one -> one.take(begun.progress(), TWO)).progress()).isEqualTo(ONE);
        assertThat(change(one -> one.finish(begun.progress())).state()).isEqualTo(ImportState.RUNNING);
    }

    @Test
    void knowsWhichRowsSomebodyMayBeTaking() {
        var begun = running();
        assertThat(begun.hasRowsAtHand()).isFalse();
        var taking = change(one -> one.takeInHand(begun.progress(), 2));
        assertThat(taking.atHand()).isEqualTo(2);
        assertThat(change(one -> one.takeInHand(begun.progress(), 9)).atHand()).isEqualTo(2);
        assertThat(change(Import::stop).hasRowsAtHand()).isTrue();
        assertThat(change(one -> one.putDown(ONE)).hasRowsAtHand()).isTrue();
        assertThat(change(one -> one.putDown(begun.progress())).hasRowsAtHand()).isFalse();
        assertThat(change(one -> one.takeInHand(begun.progress(), 2)).hasRowsAtHand())
                .isFalse();
        change(Import::start);
        change(one -> one.takeInHand(begun.progress(), 2));
        assertThat(change(one -> one.take(begun.progress(), ONE)).hasRowsAtHand())
                .isFalse();
    }

    @Test
    void endsADryRunThatIsStopped() {
        ready(imports, "i1");
        var trying = change(Import::startDryRun);
        assertThat(change(Import::startDryRun)).isEqualTo(trying);
        refuses(Import::start);
        change(Import::stop);
        var before = Objects.requireNonNull(trying.dryRun());
        var late = change(one -> one.look(before, before.after(ONE, List.of(), false)));
        assertThat(late.state()).isEqualTo(ImportState.READY);
        assertThat(late.dryRun()).isEqualTo(before);
    }

    @Test
    void isReadyAgainAfterADryRun() {
        ready(imports, "i1");
        var before = Objects.requireNonNull(change(Import::startDryRun).dryRun());
        var tried = change(one -> one.look(before, before.after(ONE, List.of(), true)));
        assertThat(tried.state()).isEqualTo(ImportState.READY);
        assertThat(tried.progress().rows()).isZero();
        assertThat(change(one -> one.map(one.columns().mapping(), HEADINGS)).dryRun())
                .isNull();
    }

    @Test
    void isTakenBackFromWhereThatWasStopped() {
        running();
        refuses(one -> one.revert("mia"));
        change(Import::stop);
        var begun = change(one -> one.revert("mia")).requireReversal();
        var reached = begun.detached(10, 3);
        change(one -> one.takeBack(begun, reached));
        change(Import::stop);
        assertThat(change(one -> one.finishReversal(reached)).state()).isEqualTo(ImportState.STOPPED);
        assertThat(change(one -> one.revert("kim")).requireReversal()).isEqualTo(reached);
        assertThat(change(one -> one.finishReversal(begun)).state()).isEqualTo(ImportState.REVERTING);
        assertThat(change(one -> one.takeBack(begun, begun.detached(99, 99))).requireReversal())
                .isEqualTo(reached);
        assertThat(change(one -> one.finishReversal(reached)).state()).isEqualTo(ImportState.REVERTED);
        refuses(Import::start);
    }

    @Test
    void belongsToTheLatestAttemptToUpload() {
        begin(imports, "i1", ABOUT);
        refuses(Import::start);
        change(one -> one.uploadAnew(ABOUT, "second", "upload-i1"));
        refuses(one -> one.uploadAnew(ABOUT, "third", "upload-i1"));
        refuses(one -> one.finishUpload(whole("upload-i1"), HEADINGS));
        var ready = change(one -> one.finishUpload(whole("second"), HEADINGS));
        assertThat(ready.state()).isEqualTo(ImportState.READY);
        assertThat(ready.progress()).isEqualTo(Progress.from(HEADINGS.end()));
        refuses(one -> one.uploadAnew(ABOUT, "fourth", "second"));
    }

    @Test
    void refusesAMappingOfNoHeading() {
        ready(imports, "i1");
        var foreign = new Mapping(
                ",", List.of(new Mapping.Column("colour", SubmissionField.COMPANY_NAME)), null, null, null, null);
        assertThatExceptionOfType(InvalidMappingException.class)
                .isThrownBy(() -> change(one -> one.map(foreign, HEADINGS)))
                .extracting(InvalidMappingException::path)
                .isEqualTo("columns[0].column");
    }

    @Test
    void takesNoRowsWithoutANameOfAnybody() {
        ready(imports, "i1");
        change(one -> one.map(new Mapping(",", List.of(), null, null, null, null), HEADINGS));
        assertThatExceptionOfType(InvalidMappingException.class).isThrownBy(() -> change(Import::start));
    }
}
