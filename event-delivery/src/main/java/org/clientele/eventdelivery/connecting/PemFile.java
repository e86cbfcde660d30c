package org.clientele.eventdelivery.connecting;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.clientele.servicedefaults.WrongSettingException;

/**
 * A file with certificates or a private key in PEM that a setting names.
 *
 * @param text what is in it
 */
record PemFile(Path path, String text) {

    static PemFile ofCertificates(String setting, String path) {
        return read(setting, path, "-----BEGIN CERTIFICATE-----");
    }

    /** In PKCS #8 and not encrypted: whoever can read the file could read the password beside it. */
    static PemFile ofPrivateKey(String setting, String path) {
        return read(setting, path, "-----BEGIN PRIVATE KEY-----");
    }

    private static PemFile read(String setting, String path, String begin) {
        try {
            var file = Path.of(path).toAbsolutePath();
            var text = Files.readString(file);
            if (!text.contains(begin)) {
                throw new WrongSettingException(setting, "names a file without \"%s\": %s".formatted(begin, file));
            }
            return new PemFile(file, text);
        } catch (IOException | InvalidPathException unreadable) {
            throw new WrongSettingException(setting, "names a file that cannot be read: " + path);
        }
    }

    String location() {
        return path.toUri().toString();
    }
}
