package org.clientele.testkit.architecture;

import com.tngtech.archunit.core.importer.ImportOption;
import java.util.stream.Stream;
import org.springframework.modulith.core.ApplicationModules;

/** How the packages below a root see each other: the top package only, and never in a circle. */
record Modules(String root, ImportOption included) {

    Stream<String> breaches() {
        return ApplicationModules.of(root, included).detectViolations().getMessages().stream()
                .map(message -> "rooms see each other's top package only, and never in a circle: " + message);
    }
}
