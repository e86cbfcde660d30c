package org.clientele.lead.imports;

/** What happens to an import. */
public sealed interface ImportEvent {

    record UploadBegun(Import.About about, String uploadId) implements ImportEvent {}

    record UploadFinished(Import.Upload upload, Import.Columns columns) implements ImportEvent {}

    record ImportMapped(Import.Columns columns) implements ImportEvent {}

    record DryRunStarted() implements ImportEvent {}

    record RowsLookedAt(DryRun reached) implements ImportEvent {}

    record DryRunStopped() implements ImportEvent {}

    record ImportStarted() implements ImportEvent {}

    /** A worker is about to take the rows up to this one. */
    record RowsTakenInHand(long upTo) implements ImportEvent {}

    record RowsTaken(Progress reached) implements ImportEvent {}

    record ImportStopped() implements ImportEvent {}

    record ImportFinished() implements ImportEvent {}

    /** It goes on where it was stopped, if it was. */
    record ReversalStarted(Reversal from) implements ImportEvent {}

    record TakenBack(Reversal reached) implements ImportEvent {}

    record ImportReverted() implements ImportEvent {}

    /** What was uploaded was kept for long enough; its pieces go. */
    record UploadExpired() implements ImportEvent {}

    /** No piece of what was uploaded is left. */
    record UploadRemoved() implements ImportEvent {}
}
