package org.clientele.testkit.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Collection;
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
                && type.getFields().stream().anyMatch(AuditRules::saysWhatFollows)
                && type.getFields().stream().anyMatch(AuditRules::isList)
                && !type.isAssignableTo(DEFAULTS + "Listing");
    }

    private static boolean saysWhatFollows(JavaField field) {
        return field.getName().equals("next") && field.getRawType().isEquivalentTo(String.class);
    }

    /** By whatever name. */
    private static boolean isList(JavaField field) {
        return !field.getModifiers().contains(JavaModifier.STATIC)
                && field.getRawType().isAssignableTo(Collection.class);
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
