package org.clientele.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What docs/security.md says is tested: each test that it names is there, and no risk is without one. */
class SecurityPageTests {

    private static final Path ROOT = Path.of("../..");
    private static final Pattern NAMED = Pattern.compile("`(\\w+Tests)\\.(\\w+)`");
    private static final Pattern TEST = Pattern.compile("void (\\w+)\\(");
    private static final int RISKS = 10;
    private static final int DEEPEST = 20;

    @Test
    void namesTestsThatThereAre() throws IOException {
        var tests = tests();
        assertThat(rows())
                .isNotEmpty()
                .allSatisfy(row -> assertThat(NAMED.matcher(row).results())
                        .extracting(MatchResult::group)
                        .isNotEmpty()
                        .allMatch(tests::contains));
    }

    @Test
    void hasARowForEachRisk() throws IOException {
        assertThat(rows()).hasSize(RISKS);
    }

    private static List<String> rows() throws IOException {
        return Files.readAllLines(ROOT.resolve("docs/security.md")).stream()
                .filter(line -> line.startsWith("| **"))
                .toList();
    }

    private static Set<String> tests() throws IOException {
        var tests = new TreeSet<String>();
        try (var files = Files.find(ROOT, DEEPEST, (file, kind) -> isTest(file))) {
            for (var file : files.toList()) {
                var type = file.getFileName().toString().replace(".java", "");
                TEST.matcher(Files.readString(file))
                        .results()
                        .forEach(found -> tests.add("`%s.%s`".formatted(type, found.group(1))));
            }
        }
        return tests;
    }

    private static boolean isTest(Path file) {
        return file.toString().contains("/src/test/java/") && file.toString().endsWith("Tests.java");
    }
}
