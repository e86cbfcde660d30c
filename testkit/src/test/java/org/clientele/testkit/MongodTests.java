package org.clientele.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MongodTests {

    @TempDir
    private Path folder;

    @Test
    void isTheFirstProgramOfThatNameOnThePath() throws IOException {
        var path = "/nowhere" + File.pathSeparator + folder;
        assertThat(Mongod.onPath(path)).isEmpty();
        var program = program("exit 0");
        assertThat(Mongod.onPath(path)).contains(program);
    }

    @Test
    void failsAtOnceIfTheProgramEnds() throws IOException {
        var program = program("exit 3");
        assertThatThrownBy(() -> Mongod.start(program)).hasMessageContaining("ended with 3");
    }

    private Path program(String script) throws IOException {
        var file = Files.writeString(folder.resolve("mongod"), "#!/bin/sh\n" + script + "\n");
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
