package org.clientele.lead.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.clientele.eventdelivery.aggregate.Command;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.clientele.eventdelivery.event.By;
import org.clientele.lead.intake.Arrival;
import org.clientele.lead.intake.Imported;
import org.clientele.lead.intake.LedgerEntry;
import org.clientele.lead.intake.Submission;
import org.clientele.lead.intake.SubmissionIds;
import org.clientele.lead.intake.SubmittingLeads;
import org.clientele.lead.lead.Author;
import org.clientele.lead.sources.SourceRefusal;
import org.clientele.lead.sources.UsingSources;
import org.springframework.stereotype.Service;

/**
 * Takes an import one batch of rows further. Progress is written after the batch: who comes after a crash takes the
 * same rows again, whose submissions have the same ids, and finds what became of them the first time.
 */
@Service
class TakingRows {

    private static final int BATCH = 500;

    private final Imports imports;
    private final ReadingRows reading;
    private final SubmittingLeads submitting;
    private final SeenIds seen;
    private final RevertingImports reverting;
    private final SubmissionIds ids;
    private final UsingSources sources;

    TakingRows(
            Imports imports,
            ReadingRows reading,
            SubmittingLeads submitting,
            SeenIds seen,
            RevertingImports reverting,
            SubmissionIds ids,
            UsingSources sources) {
        this.imports = imports;
        this.reading = reading;
        this.submitting = submitting;
        this.seen = seen;
        this.reverting = reverting;
        this.ids = ids;
        this.sources = sources;
    }

    void goOn(Import one) {
        switch (one.state()) {
            case RUNNING -> take(one);
            case DRY_RUN -> look(one);
            case REVERTING -> takeBack(one);
            case UPLOADING, READY, STOPPED, FINISHED, REVERTED -> {}
        }
    }

    private void take(Import one) {
        if (!one.hasRowsAtHand()) {
            change(one, now -> now.takeInHand(one.progress(), BATCH));
        } else if (!takeRowsAtHand(one)) {
            change(one, now -> now.finish(one.progress()));
        }
    }

    /**
     * What somebody else still has at hand comes in first: when they go on, their rows are known and change nothing.
     */
    private void takeBack(Import one) {
        if (!one.hasRowsAtHand()) {
            reverting.goOn(one);
        } else if (!takeRowsAtHand(one)) {
            change(one, now -> now.putDown(one.progress()));
        }
    }

    /** Whether there were any. */
    private boolean takeRowsAtHand(Import one) {
        var rows = reading.after(
                one,
                one.progress(),
                Math.toIntExact(one.atHand() - one.progress().rows()));
        var reached = taken(one, rows);
        change(one, now -> now.take(one.progress(), reached));
        return !rows.isEmpty();
    }

    /** Takes the rows; what was reached then is not written yet. */
    Progress taken(Import one, List<CheckedRow> rows) {
        var standIn = MappedRows.standIn(one);
        var arrivals = rows.stream().map(row -> arrival(one, row, standIn)).toList();
        var entries = arrivals.isEmpty() ? List.<LedgerEntry>of() : submitting.submit(arrivals);
        var reached = one.progress();
        for (int i = 0; i < rows.size(); i++) {
            reached = after(reached, rows.get(i), arrivals.get(i), entries.get(i));
        }
        return reached;
    }

    private Arrival arrival(Import one, CheckedRow row, Submission standIn) {
        var problem = row.problem();
        var refusal = problem == null ? null : new Imported.Refusal(problem.reason(), problem.field(), row.raw());
        var imported = new Imported(one.importId(), row.number(), refusal);
        var submission = Objects.requireNonNullElse(row.submission(), standIn);
        var arrival = new Arrival(
                id(one, row),
                submission,
                By.http(one.about().createdBy()),
                null,
                null,
                imported,
                problem == null ? null : problem.reason());
        return former(one, row, arrival, standIn).map(arrival::formerly).orElse(arrival);
    }

    /** As it was entered by whoever crashed before its progress was written, if its source was described otherwise. */
    private Optional<Arrival> former(Import one, CheckedRow row, Arrival arrival, Submission standIn) {
        var barred = row.barred();
        var submission = row.submission();
        if (barred != null && barred.externalId() != null) {
            var id = ids.ofSource(barred.source(), barred.externalId());
            return Optional.of(new Arrival(id, barred, arrival.by(), null, null, arrival.imported(), null));
        }
        return submission != null && submission.externalId() != null && sources.isDescribed(submission.source())
                ? Optional.of(new Arrival(
                        ids.ofRow(one.importId(), row.number()),
                        standIn,
                        arrival.by(),
                        null,
                        null,
                        arrival.imported(),
                        SourceRefusal.SOURCE.reason()))
                : Optional.empty();
    }

    /** A row that was refused has an id of its own, so that it may come again when it is corrected. */
    private String id(Import one, CheckedRow row) {
        var submission = row.submission();
        return submission == null || submission.externalId() == null
                ? ids.ofRow(one.importId(), row.number())
                : ids.ofSource(submission.source(), submission.externalId());
    }

    /** Rows that are called the same and say something else are two submissions. */
    private String content(Import one, CheckedRow row) {
        var digest = arrival(one, row, Objects.requireNonNull(row.submission())).digest();
        return digest == null ? id(one, row) : id(one, row) + "|" + digest;
    }

    private static Progress after(Progress before, CheckedRow row, Arrival arrival, LedgerEntry entry) {
        if (!isOf(arrival, entry)) {
            return plus(before, row, 0, 0, 0, 1);
        }
        return switch (entry.outcome()) {
            case ACCEPTED -> plus(before, row, 1, 0, 0, 0);
            case ATTACHED -> plus(before, row, 0, 1, 0, 0);
            case REJECTED -> plus(before, row, 0, 0, 1, 0);
            case WITHDRAWN -> plus(before, row, 0, 0, 0, 1);
            case RECEIVED -> throw new IllegalStateException("row %d has no outcome yet".formatted(row.number()));
        };
    }

    /** Whether the entry was brought by this row, now or in an attempt before. */
    private static boolean isOf(Arrival arrival, LedgerEntry entry) {
        var mine = arrival.imported();
        var kept = entry.imported();
        return mine != null && kept != null && kept.importId().equals(mine.importId()) && kept.row() == mine.row();
    }

    private static Progress plus(
            Progress before, CheckedRow row, int accepted, int attached, int rejected, int repeats) {
        return new Progress(
                row.end(),
                row.number(),
                before.accepted() + accepted,
                before.attached() + attached,
                before.rejected() + rejected,
                before.repeats() + repeats);
    }

    private void look(Import one) {
        var before = Objects.requireNonNull(one.dryRun());
        if (before.hasNotBegun()) {
            seen.forget(one.importId());
        }
        var rows = reading.after(one, before.progress(), BATCH);
        var ids = new LinkedHashMap<String, Long>();
        rows.stream()
                .filter(row -> row.submission() != null)
                .forEach(row -> ids.putIfAbsent(content(one, row), row.number()));
        var first = seen.firstRows(one.importId(), ids);
        var reached = before.progress();
        var problems = new ArrayList<RowProblem>();
        for (var row : rows) {
            var problem = row.problem();
            if (problem != null) {
                problems.add(problem);
                reached = plus(reached, row, 0, 0, 1, 0);
            } else {
                boolean again = !Objects.equals(first.get(content(one, row)), row.number());
                reached = plus(reached, row, again ? 0 : 1, 0, 0, again ? 1 : 0);
            }
        }
        var result = before.after(reached, problems, rows.isEmpty());
        change(one, now -> now.look(before, result));
        if (rows.isEmpty()) {
            seen.forget(one.importId());
        }
    }

    /** How far it has come is nobody's change: whoever started it has changed it last. */
    private void change(Import one, Function<Import, List<? extends ImportEvent>> reached) {
        var by = Author.POLICY.by();
        var unused = imports.change(Command.of(one.importId(), CommandKey.once(), by, reached));
    }
}
