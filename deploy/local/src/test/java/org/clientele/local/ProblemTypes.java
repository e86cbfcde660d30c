package org.clientele.local;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Arrays;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.clientele.servicedefaults.ProblemType;

/** The types of problems that the code knows, in all services and libraries. */
final class ProblemTypes {

    private ProblemTypes() {}

    static TreeSet<String> slugs() {
        return new ClassFileImporter()
                .importPackages("org.clientele").stream()
                        .filter(type -> type.isEnum() && type.isAssignableTo(ProblemType.class))
                        .flatMap(type -> Arrays.stream(type.reflect().getEnumConstants()))
                        .map(constant -> ((ProblemType) constant).slug())
                        .collect(Collectors.toCollection(TreeSet::new));
    }
}
