package org.clientele.lead.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.clientele.eventdelivery.aggregate.KeyReusedException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.util.unit.DataSize;

/**
 * Takes files piece by piece. What broke off is overwritten by its repeat; a repeat of what came to its end gets that,
 * if it brings the same bytes.
 */
@Service
public class UploadingImports {

    private final Imports imports;
    private final Uploads uploads;
    private final ReadingRows reading;
    private final Clock clock;
    private final DataSize most;

    UploadingImports(
            Imports imports,
            Uploads uploads,
            ReadingRows reading,
            Clock clock,
            @Value("${clientele.imports.largest-upload}") DataSize most) {
        this.imports = imports;
        this.uploads = uploads;
        this.reading = reading;
        this.clock = clock;
        this.most = most;
    }

    /** What is said of a file; the same id is the same upload. */
    public record UploadImport(
            String importId,
            String caller,
            String source,
            @Nullable String campaign,
            @Nullable String name,
            ImportFormat format) {}

    /**
     * Takes a file to its end.
     *
     * @throws UploadTooLargeException and nothing is kept
     * @throws InvalidRowException and nothing is kept: there are no headings or no rows
     * @throws KeyReusedException if the id was used for another upload
     */
    public Import upload(UploadImport request, InputStream body) {
        var known = imports.find(request.importId());
        return known.filter(one -> one.state() != ImportState.UPLOADING)
                .map(one -> requireSame(one, request, body))
                .orElseGet(() -> take(begun(request, known.orElse(null)), request, body));
    }

    private Import requireSame(Import known, UploadImport request, InputStream body) {
        var digest = digest(request);
        try {
            for (var piece = piece(body); piece.length > 0; piece = piece(body)) {
                digest.update(piece);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        if (!hash(digest).equals(known.requestHash())) {
            throw new KeyReusedException(request.importId());
        }
        return known;
    }

    private Import begun(UploadImport request, @Nullable Import brokenOff) {
        var format = request.format();
        var first = new Import(
                request.importId(),
                brokenOff == null ? 1 : brokenOff.version() + 1,
                ImportState.UPLOADING,
                request.source(),
                request.campaign(),
                request.name(),
                format,
                UUID.randomUUID().toString(),
                null,
                0,
                0,
                List.of(),
                ProposedMapping.of(List.of(), format, null),
                Progress.from(0),
                null,
                null,
                request.caller(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
        if (!(brokenOff == null ? imports.add(first) : imports.save(first))) {
            throw new WrongImportStateException(ImportState.UPLOADING, "uploaded by two at once");
        }
        if (brokenOff != null) {
            uploads.remove(brokenOff.upload());
        }
        return first;
    }

    private Import take(Import begun, UploadImport request, InputStream body) {
        try {
            var digest = digest(request);
            var bytes = write(begun.upload(), body, digest);
            var ready = ready(begun, bytes, hash(digest));
            if (!imports.save(ready)) {
                throw new WrongImportStateException(ImportState.UPLOADING, "uploaded by two at once");
            }
            return ready;
        } catch (UploadTooLargeException | InvalidRowException unusable) {
            imports.remove(begun);
            uploads.remove(begun.upload());
            throw unusable;
        }
    }

    private long write(String upload, InputStream body, MessageDigest digest) {
        try {
            long bytes = 0;
            var piece = piece(body);
            for (int number = 0; piece.length > 0; number++, piece = piece(body)) {
                bytes += piece.length;
                if (bytes > most.toBytes()) {
                    throw new UploadTooLargeException(most.toBytes());
                }
                digest.update(piece);
                uploads.write(upload, number, piece);
            }
            return bytes;
        } catch (IOException brokenOff) {
            throw new UncheckedIOException(brokenOff);
        }
    }

    private static byte[] piece(InputStream body) throws IOException {
        return body.readNBytes(Uploads.CHUNK);
    }

    private Import ready(Import begun, long bytes, String hash) {
        var headings = reading.headings(begun.upload(), begun.format(), null);
        return new Import(
                begun.importId(),
                begun.version() + 1,
                ImportState.READY,
                begun.source(),
                begun.campaign(),
                begun.name(),
                begun.format(),
                begun.upload(),
                hash,
                bytes,
                headings.end(),
                headings.names(),
                ProposedMapping.of(headings.names(), begun.format(), headings.separator()),
                Progress.from(headings.end()),
                null,
                null,
                begun.createdBy(),
                begun.createdAt());
    }

    private static MessageDigest digest(UploadImport request) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            var said = List.of(
                    request.source(),
                    String.valueOf(request.campaign()),
                    String.valueOf(request.name()),
                    request.format());
            digest.update(said.toString().getBytes(StandardCharsets.UTF_8));
            return digest;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static String hash(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }
}
