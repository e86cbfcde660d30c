package org.clientele.lead.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.clientele.eventdelivery.event.By;
import org.clientele.lead.intake.Submission;
import org.clientele.lead.sources.UsingSources;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what was uploaded: its headings, and its rows from anywhere, no more of them at a time than were asked for. */
@Component
class ReadingRows {

    private static final byte[] MARK = "\uFEFF".getBytes(StandardCharsets.UTF_8);

    /** Rows of this length in all are enough, however few they are. */
    private static final long ENOUGH = 4 * 1024 * 1024;

    private final Uploads uploads;
    private final JsonCells json;
    private final Submissions submissions;
    private final UsingSources sources;

    ReadingRows(Uploads uploads, JsonCells json, Submissions submissions, UsingSources sources) {
        this.uploads = uploads;
        this.json = json;
        this.submissions = submissions;
        this.sources = sources;
    }

    /** @throws InvalidRowException if there are none */
    Headings headings(String upload, ImportFormat format, @Nullable Character separator) {
        return switch (format) {
            case CSV -> Headings.ofCsv(new Lines(uploads.read(upload, 0), 0), separator);
            case NDJSON -> {
                var begin = afterMark(upload);
                yield Headings.ofNdjson(new Lines(uploads.read(upload, begin), begin), json, begin);
            }
        };
    }

    private long afterMark(String upload) {
        try (InputStream stream = uploads.read(upload, 0)) {
            return Arrays.equals(stream.readNBytes(MARK.length), MARK) ? MARK.length : 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rows that follow what was reached, at most so many; empty at the end. */
    List<CheckedRow> after(Import one, Progress reached, int limit) {
        var rows = rows(one, reached);
        var mapped = new MappedRows(one, submissions, submission -> refusal(one, submission));
        var read = new ArrayList<CheckedRow>();
        while (read.size() < limit && length(read, reached) < ENOUGH) {
            var row = rows.next();
            if (row == null) {
                break;
            }
            read.add(mapped.check(row));
        }
        return read;
    }

    /** What whoever brought the file may not submit in the name of its source is wrong with a row. */
    private Optional<RowProblem> refusal(Import one, Submission submission) {
        return sources.refusal(submission.source(), By.http(one.about().createdBy()), submission.owner() != null)
                .map(refusal -> new RowProblem(refusal.field(), refusal.reason()));
    }

    private static long length(List<CheckedRow> read, Progress reached) {
        return read.isEmpty() ? 0 : read.getLast().end() - reached.bytes();
    }

    private Rows rows(Import one, Progress reached) {
        var lines = new Lines(uploads.read(one.upload().uploadId(), reached.bytes()), reached.bytes());
        return switch (one.about().format()) {
            case CSV ->
                new CsvRows(
                        lines,
                        one.columns().mapping().requireSeparator(),
                        one.columns().headings(),
                        reached.rows());
            case NDJSON -> new NdjsonRows(lines, json, reached.rows());
        };
    }
}
