package org.clientele.lead.imports;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.clientele.eventdelivery.aggregate.Command;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.clientele.eventdelivery.aggregate.Versioned;
import org.clientele.eventdelivery.event.By;

/** Imports for tests. */
final class ImportFixture {

    static final By MIA = By.http("mia");
    static final Instant AT = Instant.parse("2026-03-02T09:15:00Z");
    static final Instant KEPT_UNTIL = AT.plus(Duration.ofDays(30));
    static final Import.About ABOUT = new Import.About("fair", "spring", null, ImportFormat.CSV, "mia", AT, KEPT_UNTIL);
    static final Headings HEADINGS = new Headings(List.of("company", "email"), ',', 14);

    private ImportFixture() {}

    static Import.About about(Instant at) {
        return new Import.About("fair", null, null, ImportFormat.CSV, "mia", at, at.plus(Duration.ofDays(30)));
    }

    static Versioned<Import> begin(Imports imports, String importId, Import.About about) {
        return imports.create(Import.beginning(importId, about, "upload-" + importId, MIA));
    }

    static Versioned<Import> ready(Imports imports, String importId) {
        begin(imports, importId, ABOUT);
        return change(imports, importId, one -> one.finishUpload(whole("upload-" + importId), HEADINGS));
    }

    static Import.Upload whole(String uploadId) {
        return Import.Upload.whole(uploadId, "hash", 100);
    }

    static Versioned<Import> change(
            Imports imports, String importId, Function<Import, List<? extends ImportEvent>> decide) {
        return imports.change(command(importId, decide));
    }

    static Command<Import, ImportEvent> command(String importId, Function<Import, List<? extends ImportEvent>> decide) {
        return Command.of(importId, CommandKey.once(), MIA, decide);
    }
}
