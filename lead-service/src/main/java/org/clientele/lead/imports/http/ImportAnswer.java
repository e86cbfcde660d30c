package org.clientele.lead.imports.http;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import org.clientele.eventdelivery.aggregate.Change;
import org.clientele.eventdelivery.aggregate.Versioned;
import org.clientele.lead.imports.DryRun;
import org.clientele.lead.imports.Import;
import org.clientele.lead.imports.ImportFormat;
import org.clientele.lead.imports.ImportState;
import org.clientele.lead.imports.Mapping;
import org.clientele.lead.imports.Progress;
import org.clientele.lead.imports.Reversal;
import org.clientele.servicedefaults.Identified;
import org.jspecify.annotations.Nullable;

/**
 * An import as it is answered.
 *
 * @param ignored the headings that are no field
 * @param keptUntil null once nothing of the upload is left
 */
record ImportAnswer(
        String importId,
        ImportState state,
        String source,
        @Nullable String campaign,
        @Nullable String name,
        ImportFormat format,
        long bytes,
        List<String> headings,
        Mapping mapping,
        List<String> ignored,
        Progress progress,
        @Nullable DryRun dryRun,
        @Nullable Reversal reversal,
        String createdBy,
        Instant createdAt,
        @Nullable Instant keptUntil,
        @Nullable @JsonUnwrapped Change change)
        implements Identified {

    @Override
    public String id() {
        return importId;
    }

    static ImportAnswer of(Versioned<Import> kept) {
        var one = kept.state();
        return new ImportAnswer(
                one.importId(),
                one.state(),
                one.about().source(),
                one.about().campaign(),
                one.about().name(),
                one.about().format(),
                one.upload().bytes(),
                one.columns().headings(),
                one.columns().mapping(),
                one.columns().mapping().ignored(one.columns().headings()),
                one.progress(),
                one.dryRun(),
                one.reversal(),
                one.about().createdBy(),
                one.about().createdAt(),
                one.upload().keeping() == Import.Upload.Keeping.KEPT
                        ? one.about().keptUntil()
                        : null,
                kept.change());
    }
}
