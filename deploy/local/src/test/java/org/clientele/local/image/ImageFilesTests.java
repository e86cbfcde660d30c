package org.clientele.local.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImageFilesTests {

    private static final Path FOLDER = Path.of("../image");

    @Test
    void imagesAreBuiltAsTheyAreRun() throws IOException {
        assertThat(files(text -> text).problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ARG BASE_IMAGE=eclipse-temurin:25-jre | ARG BASE_IMAGE | there is no public JRE 25
                    ARG BASE_IMAGE=eclipse-temurin:25-jre | ARG BASE_IMAGE=registry.internal/jre:25-jre | there is no public JRE 25
                    ARG BASE_IMAGE=eclipse-temurin:25-jre | ARG BASE_IMAGE=eclipse-temurin:latest | there is no public JRE 25
                    FROM ${BASE_IMAGE} AS backing | FROM debian:stable AS backing | backing is based on debian:stable
                    FROM plain AS aot | FROM plane AS aot | aot is based on plane
                    USER 10001:10001 | USER clientele | plain runs as clientele
                    >> java-options\\nUSER 10001:10001 | >> java-options | aot runs as root
                    HEALTHCHECK --interval | #HEALTHCHECK --interval | plain does not say how it is checked
                    HEALTHCHECK --interval | HEALTHCHECK NONE\\nLABEL interval | plain is never checked
                    ENTRYPOINT ["java", "@/app/java-options", "-jar", "/app/app.jar"] | ENTRYPOINT java -jar app.jar | plain has a shell between
                    AS restore-log | AS restore | restore-log is no stage
                    HEALTHCHECK NONE | HEALTHCHECK CMD true | restore-log is never checked
                    !deploy/operations/target/*-exec.jar | # | deploy/operations/target/any-exec.jar is ignored
                    !deploy/image/train | # | deploy/image/train is ignored
                    !deploy/image/healthy | # | deploy/image/healthy is ignored
                    image.revision=$revision | image.revisions=$revision | images do not say their revision
                    image.version=$version | image.version=" | images do not say their version
                    --label org.opencontainers.image.vendor=Clientele | '' | images do not say their vendor
                    """)
    void whatIsWrongIsFound(String right, String wrong, String problem) throws IOException {
        var files = files(text -> text.replace(right.replace("\\n", "\n"), wrong.replace("\\n", "\n")));
        assertThat(files.problems()).anyMatch(found -> found.contains(problem));
    }

    private static ImageFiles files(UnaryOperator<String> change) throws IOException {
        return new ImageFiles(
                change.apply(Files.readString(FOLDER.resolve("Dockerfile"))),
                change.apply(Files.readString(FOLDER.resolve("Dockerfile.dockerignore"))),
                change.apply(Files.readString(FOLDER.resolve("build"))));
    }
}
