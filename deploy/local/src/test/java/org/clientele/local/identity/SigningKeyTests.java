package org.clientele.local.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningKeyTests {

    @TempDir
    private Path folder;

    @Test
    void isTheSameAfterARestart() {
        assertThat(SigningKey.in(folder).toJSONString())
                .isEqualTo(SigningKey.in(folder).toJSONString());
    }

    @Test
    void isReadableByItsOwnerOnly() throws IOException {
        var data = folder.resolve("data");
        var unused = SigningKey.in(data);
        try (var files = Files.list(data)) {
            assertThat(files).containsExactly(data.resolve("signing-key.json"));
        }
        assertThat(permissions(data.resolve("signing-key.json"))).isEqualTo("rw-------");
    }

    @Test
    void isClosedIfAnEarlierRunLeftItOpen() throws IOException {
        var key = SigningKey.in(folder);
        var file = folder.resolve("signing-key.json");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        assertThat(SigningKey.in(folder)).isEqualTo(key);
        assertThat(permissions(file)).isEqualTo("rw-------");
    }

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
