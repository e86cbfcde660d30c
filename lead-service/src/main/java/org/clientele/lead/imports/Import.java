package org.clientele.lead.imports;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.clientele.eventdelivery.aggregate.Aggregate;
import org.clientele.eventdelivery.aggregate.Beginning;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.clientele.eventdelivery.aggregate.Facts;
import org.clientele.eventdelivery.event.By;
import org.jspecify.annotations.Nullable;

/**
 * A file of submissions and how far it has been taken in.
 *
 * <p>What a worker has reached counts only if it went on from what stands here, also when somebody stopped it
 * meanwhile: of two that took the same rows the second changes nothing. A worker says which rows it takes before it
 * takes them, so that whoever takes the import back knows of rows that one still has at hand who fell silent.
 *
 * @param atHand the last row that a worker may be taking, or has taken
 * @param dryRun the last dry run, null if there was none since the mapping was changed
 * @param reversal how far it has been taken back, null if nobody asked for that
 */
public record Import(
        String importId,
        ImportState state,
        About about,
        Upload upload,
        Columns columns,
        Progress progress,
        long atHand,
        @Nullable DryRun dryRun,
        @Nullable Reversal reversal) {

    /** Nothing of it is published; it is found by when its upload goes. */
    public static final Aggregate<Import, ImportEvent> GRAMMAR = Aggregate.of(
                    "imports", Import.class, Import::importId, Import::after, Facts.<Import, ImportEvent>none())
            .foundBy(Import::index);

    /**
     * What was said of the file, by whom, and when.
     *
     * @param keptUntil when what was uploaded goes, unless somebody works with it then
     */
    public record About(
            String source,
            @Nullable String campaign,
            @Nullable String name,
            ImportFormat format,
            String createdBy,
            Instant createdAt,
            Instant keptUntil) {}

    /**
     * The file as it is stored.
     *
     * @param uploadId what its pieces are found by; each attempt to upload has its own
     * @param requestHash tells a repeat of the upload from another one with the same key; null before its end
     */
    public record Upload(String uploadId, @Nullable String requestHash, long bytes, Keeping keeping) {

        /** Whether its pieces are there. */
        public enum Keeping {
            KEPT,
            GOING,
            GONE
        }

        static Upload attempt(String uploadId) {
            return new Upload(uploadId, null, 0, Keeping.KEPT);
        }

        static Upload whole(String uploadId, String requestHash, long bytes) {
            return new Upload(uploadId, requestHash, bytes, Keeping.KEPT);
        }

        private Upload being(Keeping next) {
            return new Upload(uploadId, requestHash, bytes, next);
        }
    }

    /**
     * What the columns are.
     *
     * @param headings the names of the columns, each once
     * @param firstRowAt where in the upload the first row begins
     */
    public record Columns(List<String> headings, long firstRowAt, Mapping mapping) {

        static Columns proposed(Headings read, ImportFormat format) {
            return new Columns(read.names(), read.end(), ProposedMapping.of(read.names(), format, read.separator()));
        }

        static Columns none(ImportFormat format) {
            return new Columns(List.of(), 0, ProposedMapping.of(List.of(), format, null));
        }
    }

    static Beginning<Import, ImportEvent> beginning(String importId, About about, String uploadId, By by) {
        var begun = new ImportEvent.UploadBegun(about, uploadId);
        return new Beginning<>(begun(importId, about, uploadId), CommandKey.once(), by, List.of(begun));
    }

    /** One whose upload begins. */
    private static Import begun(String importId, About about, String uploadId) {
        var upload = Upload.attempt(uploadId);
        var columns = Columns.none(about.format());
        return new Import(importId, ImportState.UPLOADING, about, upload, columns, Progress.from(0), 0, null, null);
    }

    /**
     * Begins the upload anew, because the attempt that is known broke off.
     *
     * @throws WrongImportStateException if that one came to its end, or another one has begun since
     */
    List<ImportEvent> uploadAnew(About another, String uploadId, String brokenOff) {
        requireAttempt(brokenOff);
        return List.of(new ImportEvent.UploadBegun(another, uploadId));
    }

    /** @throws WrongImportStateException if another attempt has begun since */
    List<ImportEvent> finishUpload(Upload whole, Headings headings) {
        requireAttempt(whole.uploadId());
        return List.of(new ImportEvent.UploadFinished(whole, Columns.proposed(headings, about.format())));
    }

    private void requireAttempt(String uploadId) {
        if (state != ImportState.UPLOADING || !upload.uploadId().equals(uploadId)) {
            throw WrongImportStateException.uploadedByTwo();
        }
    }

    /** Whether a mapping with this separator has other headings than those that are known. */
    boolean hasOtherHeadings(@Nullable String separator) {
        return about.format() == ImportFormat.CSV
                && separator != null
                && !separator.equals(columns.mapping().separator());
    }

    /** The headings that are known. */
    Headings headings() {
        var separator = columns.mapping().separator();
        return new Headings(columns.headings(), separator == null ? null : separator.charAt(0), columns.firstRowAt());
    }

    /**
     * Says what the columns are.
     *
     * @param headings as they are with the mapping's separator
     */
    List<ImportEvent> map(Mapping mapping, Headings headings) {
        require(ImportState.READY, "mapped");
        requireUpload();
        MappingChecks.requireFits(mapping, headings.names());
        var separated = mapping.separatedBy(headings.separator());
        return List.of(new ImportEvent.ImportMapped(new Columns(headings.names(), headings.end(), separated)));
    }

    /** Its rows can be looked at. */
    void requireUploaded() {
        if (state == ImportState.UPLOADING) {
            throw new WrongImportStateException(state, "looked at");
        }
        requireUpload();
    }

    private void requireUpload() {
        if (upload.keeping() != Upload.Keeping.KEPT) {
            throw WrongImportStateException.uploadGone();
        }
    }

    /** What was uploaded goes for good when its time is over, unless somebody works with it. */
    List<ImportEvent> letUploadGo(Instant now) {
        return uploadGoes() && upload.keeping() == Upload.Keeping.KEPT && !now.isBefore(about.keptUntil())
                ? List.of(new ImportEvent.UploadExpired())
                : List.of();
    }

    /** No piece of it is left. */
    List<ImportEvent> uploadIsGone() {
        return upload.keeping() == Upload.Keeping.GOING ? List.of(new ImportEvent.UploadRemoved()) : List.of();
    }

    private boolean uploadGoes() {
        return !state.isActive() && upload.keeping() != Upload.Keeping.GONE;
    }

    private Map<String, Instant> index() {
        return uploadGoes() ? Map.of("uploadGoesAt", about.keptUntil()) : Map.of();
    }

    /** Looks at all rows and takes none. */
    List<ImportEvent> startDryRun() {
        if (state == ImportState.DRY_RUN) {
            return List.of();
        }
        require(ImportState.READY, "tried");
        requireUpload();
        return List.of(new ImportEvent.DryRunStarted());
    }

    /** Takes all rows, from where it was stopped if it was. */
    List<ImportEvent> start() {
        return switch (state) {
            case RUNNING -> List.of();
            case READY, STOPPED -> {
                requireUpload();
                MappingChecks.requireComplete(columns.mapping());
                yield List.of(new ImportEvent.ImportStarted());
            }
            case UPLOADING, DRY_RUN, FINISHED, REVERTING, REVERTED ->
                throw new WrongImportStateException(state, "started");
        };
    }

    /** Takes no further row than those at hand. */
    List<ImportEvent> stop() {
        return switch (state) {
            case STOPPED -> List.of();
            case RUNNING, REVERTING -> List.of(new ImportEvent.ImportStopped());
            case DRY_RUN -> List.of(new ImportEvent.DryRunStopped());
            case UPLOADING, READY, FINISHED, REVERTED -> throw new WrongImportStateException(state, "stopped");
        };
    }

    /** Takes back what it brought, from where that was stopped if it was. */
    List<ImportEvent> revert(String by) {
        return switch (state) {
            case REVERTING, REVERTED -> List.of();
            case STOPPED, FINISHED ->
                List.of(new ImportEvent.ReversalStarted(reversal == null ? Reversal.from(by) : reversal));
            case UPLOADING, READY, DRY_RUN, RUNNING -> throw new WrongImportStateException(state, "reverted");
        };
    }

    private void require(ImportState needed, String wanted) {
        if (state != needed) {
            throw new WrongImportStateException(state, wanted);
        }
    }

    /** Whether rows may be taken, or have been, that the progress does not know of. */
    boolean hasRowsAtHand() {
        return atHand > progress.rows();
    }

    /** So many rows are taken next that begin where the progress ended that was seen. */
    List<ImportEvent> takeInHand(Progress seen, int rows) {
        return state == ImportState.RUNNING && progress.equals(seen) && !hasRowsAtHand()
                ? List.of(new ImportEvent.RowsTakenInHand(seen.rows() + rows))
                : List.of();
    }

    /** There was no row after the progress that was seen. */
    List<ImportEvent> putDown(Progress seen) {
        return progress.equals(seen) && hasRowsAtHand()
                ? List.of(new ImportEvent.RowsTakenInHand(seen.rows()))
                : List.of();
    }

    /** Rows were taken that begin where the progress ended that was seen. */
    List<ImportEvent> take(Progress seen, Progress reached) {
        return progress.equals(seen) && !reached.equals(seen) ? List.of(new ImportEvent.RowsTaken(reached)) : List.of();
    }

    /** There is no row after the progress that was seen. */
    List<ImportEvent> finish(Progress seen) {
        return state == ImportState.RUNNING && progress.equals(seen)
                ? List.of(new ImportEvent.ImportFinished())
                : List.of();
    }

    /** Rows were looked at that begin where the dry run ended that was seen; a dry run that was stopped is over. */
    List<ImportEvent> look(DryRun seen, DryRun reached) {
        return state == ImportState.DRY_RUN && seen.equals(dryRun)
                ? List.of(new ImportEvent.RowsLookedAt(reached))
                : List.of();
    }

    /** Something was taken back, from where the reversal stood that was seen. */
    List<ImportEvent> takeBack(Reversal seen, Reversal reached) {
        return seen.equals(reversal) ? List.of(new ImportEvent.TakenBack(reached)) : List.of();
    }

    /** Nothing is left to take back after the reversal that was seen. */
    List<ImportEvent> finishReversal(Reversal seen) {
        return state == ImportState.REVERTING && seen.equals(reversal)
                ? List.of(new ImportEvent.ImportReverted())
                : List.of();
    }

    Import after(ImportEvent event) {
        return switch (event) {
            case ImportEvent.UploadBegun begun -> begun(importId, begun.about(), begun.uploadId());
            case ImportEvent.UploadFinished done -> with(done.upload()).with(done.columns());
            case ImportEvent.ImportMapped mapped -> with(mapped.columns());
            case ImportEvent.DryRunStarted started -> with(ImportState.DRY_RUN, DryRun.from(columns.firstRowAt()));
            case ImportEvent.RowsLookedAt looked ->
                with(looked.reached().finished() ? ImportState.READY : ImportState.DRY_RUN, looked.reached());
            case ImportEvent.DryRunStopped stopped -> in(ImportState.READY);
            case ImportEvent.ImportStarted started -> in(ImportState.RUNNING);
            case ImportEvent.RowsTakenInHand taken -> withAtHand(taken.upTo());
            case ImportEvent.RowsTaken taken -> with(taken.reached());
            case ImportEvent.ImportStopped stopped -> in(ImportState.STOPPED);
            case ImportEvent.ImportFinished finished -> in(ImportState.FINISHED);
            case ImportEvent.ReversalStarted started -> with(started.from()).in(ImportState.REVERTING);
            case ImportEvent.TakenBack taken -> with(taken.reached());
            case ImportEvent.ImportReverted reverted -> in(ImportState.REVERTED);
            case ImportEvent.UploadExpired expired -> with(upload.being(Upload.Keeping.GOING));
            case ImportEvent.UploadRemoved removed -> with(upload.being(Upload.Keeping.GONE));
        };
    }

    private Import in(ImportState next) {
        return new Import(importId, next, about, upload, columns, progress, atHand, dryRun, reversal);
    }

    private Import with(Upload whole) {
        return new Import(importId, state, about, whole, columns, progress, atHand, dryRun, reversal);
    }

    /** All rows are to be read anew. */
    private Import with(Columns next) {
        var first = Progress.from(next.firstRowAt());
        return new Import(importId, ImportState.READY, about, upload, next, first, 0, null, null);
    }

    private Import with(ImportState next, DryRun reached) {
        return new Import(importId, next, about, upload, columns, progress, atHand, reached, reversal);
    }

    private Import withAtHand(long upTo) {
        return new Import(importId, state, about, upload, columns, progress, upTo, dryRun, reversal);
    }

    /** No row after those is at hand. */
    private Import with(Progress reached) {
        return new Import(importId, state, about, upload, columns, reached, reached.rows(), dryRun, reversal);
    }

    private Import with(Reversal reached) {
        return new Import(importId, state, about, upload, columns, progress, atHand, dryRun, reached);
    }

    /** The reversal that was begun. */
    Reversal requireReversal() {
        return Objects.requireNonNull(reversal);
    }
}
