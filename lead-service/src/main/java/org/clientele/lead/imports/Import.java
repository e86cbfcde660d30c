package org.clientele.lead.imports;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file of submissions and how far it has been taken in.
 *
 * @param version goes up by one with each change
 * @param upload what its chunks are found by; each attempt to upload has its own
 * @param requestHash tells a repeat of the upload from another one with the same key
 * @param bytes the length of the upload
 * @param firstRowAt where in the upload the first row begins
 * @param headings the names of the columns, each once
 * @param dryRun the last dry run, null if there was none since the mapping was changed
 * @param reversal how far it has been taken back, null if nobody asked for that
 */
public record Import(
        String importId,
        long version,
        ImportState state,
        String source,
        @Nullable String campaign,
        @Nullable String name,
        ImportFormat format,
        String upload,
        @Nullable String requestHash,
        long bytes,
        long firstRowAt,
        List<String> headings,
        Mapping mapping,
        Progress progress,
        @Nullable DryRun dryRun,
        @Nullable Reversal reversal,
        String createdBy,
        Instant createdAt) {

    Import in(ImportState next) {
        return with(next, mapping, headings, firstRowAt, progress, dryRun, reversal);
    }

    Import mapped(Mapping next, Headings read) {
        return with(state, next, read.names(), read.end(), Progress.from(read.end()), null, null);
    }

    Import at(ImportState next, Progress reached) {
        return with(next, mapping, headings, firstRowAt, reached, dryRun, reversal);
    }

    Import tried(ImportState next, DryRun reached) {
        return with(next, mapping, headings, firstRowAt, progress, reached, reversal);
    }

    Import takenBack(ImportState next, Reversal reached) {
        return with(next, mapping, headings, firstRowAt, progress, dryRun, reached);
    }

    private Import with(
            ImportState nextState,
            Mapping nextMapping,
            List<String> nextHeadings,
            long nextFirst,
            Progress nextProgress,
            @Nullable DryRun nextDryRun,
            @Nullable Reversal nextReversal) {
        return new Import(
                importId,
                version + 1,
                nextState,
                source,
                campaign,
                name,
                format,
                upload,
                requestHash,
                bytes,
                nextFirst,
                nextHeadings,
                nextMapping,
                nextProgress,
                nextDryRun,
                nextReversal,
                createdBy,
                createdAt);
    }
}
