package org.clientele.testkit.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/** No list can be read that the audit log does not know of: a page of one says that it is one, a file is an export. */
final class AuditRules {

    private static final String DEFAULTS = "org.clientele.servicedefaults.";
    private static final String GETS = "org.springframework.web.bind.annotation.GetMapping";
    private static final String DESCRIPTION = "whoever reads a list is in the audit log";

    private AuditRules() {}

    static List<ArchRule> all() {
        return List.of(pagesAreListings(), filesAreExports());
    }

    private static ArchRule pagesAreListings() {
        return noClasses()
                .should(be(describe("unaudited", AuditRules::isUnaudited)))
                .allowEmptyShould(true)
                .as(DESCRIPTION);
    }

    /** What has a following page is a part of a list. */
    private static boolean isUnaudited(JavaClass type) {
        return type.isRecord()
                && has(type, "items", List.class)
                && has(type, "next", String.class)
                && !type.isAssignableTo(DEFAULTS + "Listing");
    }

    private static boolean has(JavaClass type, String field, Class<?> of) {
        return type.tryGetField(field)
                .filter(found -> found.getRawType().isEquivalentTo(of))
                .isPresent();
    }

    private static ArchRule filesAreExports() {
        return noMethods()
                .should(be(describe("unaudited", AuditRules::isUnaudited)))
                .allowEmptyShould(true)
                .as(DESCRIPTION);
    }

    /** Whoever writes the answer itself, or answers something else than JSON, gives out a file. */
    private static boolean isUnaudited(JavaMethod method) {
        return method.isAnnotatedWith(GETS)
                && (method.getRawReturnType().isEquivalentTo(void.class) || saysWhatItProduces(method))
                && method.getRawParameterTypes().stream()
                        .noneMatch(type -> type.getName().equals(DEFAULTS + "Export"));
    }

    private static boolean saysWhatItProduces(JavaMethod method) {
        return method.getAnnotationOfType(GETS)
                .tryGetExplicitlyDeclaredProperty("produces")
                .isPresent();
    }
}
