package org.clientele.local.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.text.ParseException;
import java.util.Set;

/** The key that signs the tokens of a local run, made once and kept in its data folder for its owner's eyes only. */
final class SigningKey {

    private static final int BITS = 2048;
    private static final Set<PosixFilePermission> OWNER_ALONE =
            Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    private SigningKey() {}

    static RSAKey in(Path folder) {
        var file = folder.resolve("signing-key.json");
        try {
            if (Files.notExists(file)) {
                write(file);
            }
            closeToOthers(file);
            return RSAKey.parse(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JOSEException | ParseException e) {
            throw new IllegalStateException("cannot make or read " + file, e);
        }
    }

    /** A temporary file is its owner's from the beginning, so nobody can open the key while it is written. */
    private static void write(Path file) throws IOException, JOSEException {
        Files.createDirectories(file.getParent());
        var written = Files.createTempFile(file.getParent(), "signing-key", ".new");
        Files.writeString(
                written, new RSAKeyGenerator(BITS).keyID("local").generate().toJSONString());
        Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** What an earlier version or a copy left open; where files have no such permissions it is the folder's matter. */
    private static void closeToOthers(Path file) throws IOException {
        var permissions = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        if (permissions != null) {
            permissions.setPermissions(OWNER_ALONE);
        }
    }
}
