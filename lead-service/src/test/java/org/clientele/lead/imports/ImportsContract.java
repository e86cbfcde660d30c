package org.clientele.lead.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clientele.lead.imports.ImportFixture.KEPT_UNTIL;
import static org.clientele.lead.imports.ImportFixture.about;
import static org.clientele.lead.imports.ImportFixture.begin;
import static org.clientele.lead.imports.ImportFixture.change;
import static org.clientele.lead.imports.ImportFixture.ready;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.clientele.eventdelivery.aggregate.Versioned;
import org.junit.jupiter.api.Test;

/** What every place that keeps imports guarantees. */
public abstract class ImportsContract {

    private static final Instant NOW = Instant.parse("2026-03-02T09:15:00Z");

    protected abstract Imports imports();

    @Test
    void readsAnImportAsItIs() {
        ready(imports(), "i1");
        change(imports(), "i1", Import::startDryRun);
        var reasons = List.of(new DryRun.Reason("email", "is no address", 2), new DryRun.Reason(null, "is empty", 1));
        var tried = new DryRun(new Progress(90, 3, 0, 0, 3, 0), true, reasons);
        change(imports(), "i1", one -> one.look(Objects.requireNonNull(one.dryRun()), tried));
        change(imports(), "i1", Import::start);
        var reached = new Progress(90, 3, 1, 1, 1, 0);
        change(imports(), "i1", one -> one.take(one.progress(), reached));
        change(imports(), "i1", one -> one.finish(reached));
        var reverting = change(imports(), "i1", one -> one.revert("mia"));
        assertThat(imports().find("i1")).contains(reverting);
        assertThat(reverting.state().dryRun()).isEqualTo(tried);
        assertThat(reverting.state().reversal()).isEqualTo(Reversal.from("mia"));
        assertThat(reverting.version()).isEqualTo(8);
    }

    @Test
    void listsTheNewestFirst() {
        begin(imports(), "i2", about(NOW));
        begin(imports(), "i1", about(NOW));
        begin(imports(), "i3", about(NOW.minusSeconds(1)));
        begin(imports(), "i4", about(NOW.plusSeconds(1)));
        assertThat(imports().before(null, 10)).extracting(Versioned::id).containsExactly("i4", "i2", "i1", "i3");
        assertThat(imports().before("i2", 1)).extracting(Versioned::id).containsExactly("i1");
        assertThat(imports().before("none", 10)).isEmpty();
    }

    @Test
    void findsUploadsWhoseTimeIsOverUnlessSomebodyWorksWithThem() {
        begin(imports(), "later", about(NOW.plusSeconds(1)));
        begin(imports(), "second", about(NOW));
        begin(imports(), "first", about(NOW.minusSeconds(1)));
        begin(imports(), "gone", about(NOW));
        ready(imports(), "running");
        change(imports(), "running", Import::start);
        change(imports(), "gone", one -> one.letUploadGo(KEPT_UNTIL));
        assertThat(imports().withUploadsThatGo(KEPT_UNTIL, 9))
                .extracting(Import::importId)
                .startsWith("first")
                .containsExactlyInAnyOrder("first", "second", "gone");
        assertThat(imports().withUploadsThatGo(KEPT_UNTIL, 1)).hasSize(1);
        change(imports(), "gone", Import::uploadIsGone);
        assertThat(imports().withUploadsThatGo(KEPT_UNTIL, 9))
                .extracting(Import::importId)
                .containsExactly("first", "second");
    }

    @Test
    void namesThoseThatAWorkerGoesOnWith() {
        begin(imports(), "uploading", about(NOW));
        ready(imports(), "ready");
        ready(imports(), "trying");
        change(imports(), "trying", Import::startDryRun);
        ready(imports(), "running");
        change(imports(), "running", Import::start);
        ready(imports(), "stopped");
        change(imports(), "stopped", Import::start);
        change(imports(), "stopped", Import::stop);
        ready(imports(), "reverting");
        change(imports(), "reverting", Import::start);
        change(imports(), "reverting", Import::stop);
        change(imports(), "reverting", one -> one.revert("mia"));
        assertThat(imports().active(null, 9))
                .extracting(Import::importId)
                .containsExactly("reverting", "running", "trying");
        assertThat(imports().active("reverting", 1))
                .extracting(Import::importId)
                .containsExactly("running");
    }

    @Test
    void knowsTheUploadsOfImportsWhateverBecameOfThem() {
        ready(imports(), "i1");
        begin(imports(), "i2", about(NOW));
        assertThat(imports().known(List.of("upload-i1", "upload-i2", "another")))
                .containsExactlyInAnyOrder("upload-i1", "upload-i2");
        change(imports(), "i1", one -> one.letUploadGo(KEPT_UNTIL));
        change(imports(), "i1", Import::uploadIsGone);
        change(imports(), "i2", one -> one.uploadAnew(about(NOW), "another", "upload-i2"));
        assertThat(imports().known(List.of("upload-i1", "upload-i2", "another")))
                .containsExactlyInAnyOrder("upload-i1", "another");
    }
}
