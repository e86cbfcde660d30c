package org.clientele.lead.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.clientele.eventdelivery.aggregate.Command;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.clientele.eventdelivery.aggregate.Creation;
import org.clientele.eventdelivery.aggregate.KeyReusedException;
import org.clientele.eventdelivery.aggregate.Versioned;
import org.clientele.eventdelivery.event.By;
import org.clientele.lead.sources.UsingSources;
import org.clientele.servicedefaults.Sha256;
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
    private final UsingSources sources;
    private final Clock clock;
    private final DataSize most;
    private final Duration keep;

    UploadingImports(
            Imports imports,
            Uploads uploads,
            ReadingRows reading,
            UsingSources sources,
            Clock clock,
            @Value("${clientele.imports.largest-upload}") DataSize most,
            @Value("${clientele.imports.keep-uploads}") Duration keep) {
        this.imports = imports;
        this.uploads = uploads;
        this.reading = reading;
        this.sources = sources;
        this.clock = clock;
        this.most = most;
        this.keep = keep;
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
     * @throws org.clientele.lead.sources.SourceNotAllowedException and nothing is read
     * @throws UploadTooLargeException and nothing is kept
     * @throws InvalidRowException and nothing is kept: there are no headings or no rows
     * @throws KeyReusedException if the id was used for another upload
     */
    public Versioned<Import> upload(UploadImport request, InputStream body) {
        sources.require(request.source(), By.http(request.caller()), false);
        var known = imports.find(request.importId());
        return known.filter(one -> one.state().state() != ImportState.UPLOADING)
                .map(one -> requireSame(one, request, body))
                .orElseGet(() -> take(
                        known.map(one -> begunAnew(request, one.state().upload().uploadId()))
                                .orElseGet(() -> begun(request)),
                        request,
                        body));
    }

    private Versioned<Import> requireSame(Versioned<Import> known, UploadImport request, InputStream body) {
        var digest = digest(request);
        try {
            for (var piece = piece(body); piece.length > 0; piece = piece(body)) {
                digest.update(piece);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        if (!hash(digest).equals(known.state().upload().requestHash())) {
            throw new KeyReusedException(request.importId());
        }
        return known;
    }

    private Versioned<Import> begun(UploadImport request) {
        var beginning = Import.beginning(request.importId(), about(request), attempt(), By.http(request.caller()));
        if (imports.createAll(List.of(beginning)).getFirst() instanceof Creation.Created<Import>(var begun)) {
            return begun;
        }
        throw WrongImportStateException.uploadedByTwo();
    }

    private Versioned<Import> begunAnew(UploadImport request, String brokenOff) {
        var attempt = attempt();
        var begun = change(request, one -> one.uploadAnew(about(request), attempt, brokenOff));
        uploads.remove(brokenOff);
        return begun;
    }

    private static String attempt() {
        return UUID.randomUUID().toString();
    }

    private Import.About about(UploadImport request) {
        var now = clock.instant();
        return new Import.About(
                request.source(),
                request.campaign(),
                request.name(),
                request.format(),
                request.caller(),
                now,
                now.plus(keep));
    }

    private Versioned<Import> take(Versioned<Import> begun, UploadImport request, InputStream body) {
        var uploadId = begun.state().upload().uploadId();
        try {
            var digest = digest(request);
            var bytes = write(uploadId, body, digest);
            var headings = reading.headings(uploadId, request.format(), null);
            var whole = Import.Upload.whole(uploadId, hash(digest), bytes);
            return change(request, one -> one.finishUpload(whole, headings));
        } catch (UploadTooLargeException | InvalidRowException unusable) {
            var unused = imports.remove(begun);
            uploads.remove(uploadId);
            throw unusable;
        }
    }

    private Versioned<Import> change(UploadImport request, Function<Import, List<? extends ImportEvent>> decide) {
        return imports.change(Command.of(request.importId(), CommandKey.once(), By.http(request.caller()), decide));
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

    private static MessageDigest digest(UploadImport request) {
        var digest = Sha256.begun();
        var said = List.of(
                request.source(), String.valueOf(request.campaign()), String.valueOf(request.name()), request.format());
        digest.update(said.toString().getBytes(StandardCharsets.UTF_8));
        return digest;
    }

    private static String hash(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }
}
