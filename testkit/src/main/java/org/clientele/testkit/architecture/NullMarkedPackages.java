package org.clientele.testkit.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.all;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.lang.AbstractClassesTransformer;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;

/** The packages that classes are in; each says in its package-info that nothing in it is null unless stated. */
final class NullMarkedPackages extends AbstractClassesTransformer<JavaPackage> {

    private NullMarkedPackages() {
        super("packages");
    }

    static ArchRule rule() {
        return all(new NullMarkedPackages())
                .should(new NullMarking())
                .allowEmptyShould(true)
                .as("every package is @NullMarked");
    }

    @Override
    public Iterable<JavaPackage> doTransform(JavaClasses classes) {
        return classes.stream().map(JavaClass::getPackage).collect(Collectors.toSet());
    }

    private static final class NullMarking extends ArchCondition<JavaPackage> {

        private NullMarking() {
            super("be null-marked");
        }

        @Override
        public void check(JavaPackage item, ConditionEvents events) {
            events.add(new SimpleConditionEvent(
                    item, item.isAnnotatedWith(NullMarked.class), item.getName() + " is not @NullMarked"));
        }
    }
}
