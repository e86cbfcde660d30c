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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What pages say is tested: each row names tests, and each test that it names is there. */
class NamedTestsTests {

    private static final Path ROOT = Path.of("../..");
    private static final Pattern NAMED = Pattern.compile("`(\\w+(Tests|Contract))\\.(\\w+)`");
    private static final Pattern TEST = Pattern.compile("void (\\w+)\\(");
    private static final Pattern FILE = Pattern.compile(".*/src/test/java/.*(Tests|Contract)\\.java");
    private static final int DEEPEST = 20;

    /** Ten risks, and all that was found. */
    @ParameterizedTest
    @CsvSource({"docs/security.md, 10", "docs/promises/README.md, 14"})
    void areThereInEachRow(String page, int count) throws IOException {
        var tests = tests();
        assertThat(rows(page))
                .hasSize(count)
                .allSatisfy(row -> assertThat(NAMED.matcher(row).results())
                        .extracting(MatchResult::group)
                        .isNotEmpty()
                        .allMatch(tests::contains));
    }

    private static List<String> rows(String page) throws IOException {
        return Files.readAllLines(ROOT.resolve(page)).stream()
                .filter(line -> line.startsWith("| **"))
                .toList();
    }

    private static Set<String> tests() throws IOException {
        var tests = new TreeSet<String>();
        try (var files = Files.find(
                ROOT, DEEPEST, (file, kind) -> FILE.matcher(file.toString()).matches())) {
            for (var file : files.toList()) {
                var type = file.getFileName().toString().replace(".java", "");
                TEST.matcher(Files.readString(file))
                        .results()
                        .forEach(found -> tests.add("`%s.%s`".formatted(type, found.group(1))));
            }
        }
        return tests;
    }
}
