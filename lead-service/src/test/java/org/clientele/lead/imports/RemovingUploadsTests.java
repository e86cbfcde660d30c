package org.clientele.lead.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.clientele.lead.imports.ImportFixture.KEPT_UNTIL;
import static org.clientele.lead.imports.ImportFixture.change;
import static org.clientele.lead.imports.ImportFixture.ready;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.IntStream;
import org.clientele.eventdelivery.background.Pace;
import org.junit.jupiter.api.Test;

/** Uploads go when their time is over, and whoever wants to read one afterwards is told so. */
class RemovingUploadsTests {

    private final InMemoryImports imports = new InMemoryImports();
    private final InMemoryUploads uploads = new InMemoryUploads();

    private Pace removeAt(Instant now) {
        return removing(now).pass();
    }

    private RemovingUploads removing(Instant now) {
        return new RemovingUploads(imports, uploads, new InMemorySeenIds(), Clock.fixed(now, ZoneOffset.UTC));
    }

    private boolean isThere(String upload) {
        try (var stream = uploads.read(upload, 0)) {
            return stream.read() >= 0;
        } catch (IOException never) {
            throw new IllegalStateException(never);
        }
    }

    private Import uploaded(String importId) {
        uploads.write("upload-" + importId, 0, new byte[] {1});
        return ready(imports, importId).state();
    }

    @Test
    void removesWhatNobodyWorksWithWhenItsTimeIsOver() {
        uploaded("old");
        uploaded("running");
        change(imports, "running", Import::start);
        removeAt(KEPT_UNTIL.minusMillis(1));
        assertThat(isThere("upload-old")).isTrue();
        assertThat(removeAt(KEPT_UNTIL).rest()).isEqualTo(Pace.LONGEST);
        assertThat(isThere("upload-old")).isFalse();
        assertThat(isThere("upload-running")).isTrue();
        change(imports, "running", one -> one.finish(one.progress()));
        removeAt(KEPT_UNTIL);
        assertThat(isThere("upload-running")).isFalse();
    }

    @Test
    void goesOnWithOneThatACrashLeftHalfRemoved() {
        uploaded("old");
        change(imports, "old", one -> one.letUploadGo(KEPT_UNTIL));
        removeAt(KEPT_UNTIL);
        assertThat(isThere("upload-old")).isFalse();
        assertThat(imports.withUploadsThatGo(KEPT_UNTIL.plus(Duration.ofDays(1)), 9))
                .isEmpty();
    }

    @Test
    void removesWhatAttemptsLeftBehindOfWhichNoImportKnows() {
        for (int id = 0; id < 50; id++) {
            uploaded("kept-%02d".formatted(id));
        }
        uploads.write("upload-left", 0, new byte[] {1});
        var removing = removing(KEPT_UNTIL.minusMillis(1));
        IntStream.range(0, 3).forEach(pass -> removing.pass());
        assertThat(isThere("upload-left")).isFalse();
        assertThat(uploads.after("", 99)).hasSize(50);
        uploads.write("upload-left", 1, new byte[] {1});
        IntStream.range(0, 3).forEach(pass -> removing.pass());
        assertThat(isThere("upload-left")).isFalse();
    }

    @Test
    void letsNobodyReadWhatIsGone() {
        var old = uploaded("old");
        removeAt(KEPT_UNTIL);
        var gone = imports.find("old").orElseThrow().state();
        assertThatExceptionOfType(WrongImportStateException.class).isThrownBy(gone::requireUploaded);
        assertThatExceptionOfType(WrongImportStateException.class).isThrownBy(gone::start);
        assertThatExceptionOfType(WrongImportStateException.class).isThrownBy(gone::startDryRun);
        assertThatExceptionOfType(WrongImportStateException.class)
                .isThrownBy(() -> gone.map(old.columns().mapping(), ImportFixture.HEADINGS));
    }
}
