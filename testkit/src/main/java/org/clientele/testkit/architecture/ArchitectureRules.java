package org.clientele.testkit.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;

/**
 * The house rules of one module. They return what is wrong, so that a test shows it all at once: an empty list is a
 * tidy house. Classes that the build puts beside the tests are tests, all others main code.
 */
public final class ArchitectureRules {

    private final Modules modules;
    private final RoomRules rooms;
    private final GrammarRules grammar;
    private final JavaClasses main;
    private final JavaClasses tests;

    ArchitectureRules(String root, ImportOption main, ImportOption tests) {
        this.modules = new Modules(root, main);
        this.rooms = new RoomRules(root);
        this.grammar = new GrammarRules(root);
        this.main = new ClassFileImporter().withImportOption(main).importPackages(root);
        this.tests = new ClassFileImporter().withImportOption(tests).importPackages(root);
    }

    /** The rules for the module whose topmost package holds this type. */
    public static ArchitectureRules of(Class<?> topmost) {
        return new ArchitectureRules(
                topmost.getPackageName(), new ImportOption.DoNotIncludeTests(), new ImportOption.OnlyIncludeTests());
    }

    /** What is wrong in a service, whose rooms are the packages directly below its application class. */
    public List<String> breachesInService() {
        return Stream.of(
                        breaches(rooms.all(), main),
                        breaches(grammar.all(), main),
                        breaches(AuditRules.all(), main),
                        breachesInModule())
                .flatMap(found -> found)
                .toList();
    }

    /** What is wrong in a library, whose sub-packages are no rooms but form no circle either. */
    public List<String> breachesInLibrary() {
        return breachesInModule().toList();
    }

    private Stream<String> breachesInModule() {
        return Stream.of(
                        modules.breaches(),
                        breaches(CodeRules.EVERYWHERE, main),
                        breaches(CodeRules.EVERYWHERE, tests),
                        breaches(CodeRules.MAIN, main),
                        breaches(CodeRules.TESTS, tests))
                .flatMap(found -> found);
    }

    private static Stream<String> breaches(List<ArchRule> rules, JavaClasses classes) {
        return rules.stream().flatMap(rule -> breaches(rule, classes));
    }

    private static Stream<String> breaches(ArchRule rule, JavaClasses classes) {
        return rule.evaluate(classes).getFailureReport().getDetails().stream()
                .map(detail -> rule.getDescription() + ": " + detail);
    }
}
