package org.clientele.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalPlatformTests {

    @Test
    void keepsItsDataInTheFolderThatIsNamed() {
        assertThat(Options.of(List.of("--fresh", "--data=elsewhere")))
                .isEqualTo(new Options(true, true, false, Path.of("elsewhere")));
        assertThat(Options.of(List.of())).isEqualTo(new Options(false, true, false, Path.of("data")));
    }

    @Test
    void leavesTheSampleOut() {
        assertThat(Options.of(List.of("--no-sample")).sample()).isFalse();
    }

    @Test
    void namesAnOptionThatItDoesNotKnow() {
        assertThatThrownBy(() -> Options.of(List.of("--fast"))).hasMessageContaining("--fast");
    }

    @Test
    void knowsDataThatAnotherVersionHasWritten(@TempDir Path data) throws IOException {
        var format = new DataFormat(data);
        assertThat(format.isAnother()).isFalse();
        Files.createDirectory(data.resolve("store"));
        assertThat(format.isAnother()).isTrue();
        format.note();
        assertThat(format.isAnother()).isFalse();
        Files.writeString(data.resolve("format"), "1");
        assertThat(format.isAnother()).isTrue();
    }

    @Test
    void saysWhichPortsAreTaken() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var port = taken.getLocalPort();
            var free = Ports.free();
            var ports = new Ports(free.identity(), free.lead(), 0, 0, 0, port, free.mongodb(), 0);

            assertThat(ports.taken(Map.of())).containsExactly(port);
            assertThat(ports.taken(Map.of("CLIENTELE_KAFKA", "elsewhere:9092"))).isEmpty();
        }
    }
}
