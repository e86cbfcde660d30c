package org.clientele.testkit.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.accessTargetWhere;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.util.Calendar;
import java.util.Date;
import java.util.List;
import java.util.Timer;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What code may not do wherever it is. Lombok needs no rule here: the build refuses the dependency. */
final class CodeRules {

    /** Manager alone is the person. */
    private static final Pattern MEANINGLESS =
            Pattern.compile(".*(Util|Utils|Helper|Impl|Base|Common|DTO|Dto|Processor|Data|Info)|.+Manager");

    private static final List<String> INJECTING = List.of(
            "org.springframework.beans.factory.annotation.Autowired",
            "org.springframework.beans.factory.annotation.Value",
            "jakarta.annotation.Resource",
            "jakarta.inject.Inject");

    private static final List<String> TICKING = List.of("tickMillis", "tickSeconds", "tickMinutes");
    private static final String SCHEDULED = "org.springframework.scheduling.annotation.Scheduled";

    static final List<ArchRule> MAIN = List.of(
            nothingIsInjectedIntoFields(),
            timeComesFromAClock(),
            datesAreJavaTime(),
            NullMarkedPackages.rule(),
            nobodySchedules());

    static final List<ArchRule> TESTS = List.of(nothingSleeps());

    static final List<ArchRule> EVERYWHERE = List.of(namesMeanSomething());

    private CodeRules() {}

    private static ArchRule nothingIsInjectedIntoFields() {
        return noFields()
                .should(be(describe("injected", field -> INJECTING.stream().anyMatch(field::isAnnotatedWith))))
                .allowEmptyShould(true)
                .as("constructors inject, not fields");
    }

    /** Clocks are made where things are put together: in {@code main} or in a bean method. */
    private static ArchRule timeComesFromAClock() {
        return noClasses()
                .should(accessTargetWhere(describe(
                        "read the time of day",
                        access -> readsTheTime(access.getTarget())
                                || (makesAClock(access.getTarget()) && !isComposed(access.getOrigin())))))
                .allowEmptyShould(true)
                .as("time comes from an injected clock");
    }

    private static boolean readsTheTime(AccessTarget target) {
        return switch (target.getName()) {
            case "now" -> target.getOwner().getPackageName().startsWith("java.time") && !isGivenAClock(target);
            case "currentTimeMillis" -> target.getOwner().isEquivalentTo(System.class);
            default -> false;
        };
    }

    private static boolean isGivenAClock(AccessTarget target) {
        return target instanceof CodeUnitAccessTarget method
                && method.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Clock.class));
    }

    private static boolean makesAClock(AccessTarget target) {
        return target.getOwner().isEquivalentTo(Clock.class)
                && (target.getName().startsWith("system") || TICKING.contains(target.getName()));
    }

    private static boolean isComposed(JavaCodeUnit origin) {
        return origin.getName().equals("main") || origin.isAnnotatedWith("org.springframework.context.annotation.Bean");
    }

    private static ArchRule datesAreJavaTime() {
        return noFields()
                .should(be(describe("old dates", CodeRules::isOldDate)))
                .allowEmptyShould(true)
                .as("dates are java.time");
    }

    private static boolean isOldDate(JavaField field) {
        return field.getAllInvolvedRawTypes().stream().anyMatch(type -> isOneOf(type, Date.class, Calendar.class));
    }

    private static boolean isOneOf(JavaClass type, Class<?>... unwanted) {
        return Stream.of(unwanted).anyMatch(type::isAssignableTo);
    }

    /** Background work has one kind of loop, which event delivery runs. */
    private static ArchRule nobodySchedules() {
        return noClasses()
                .that(resideOutsideOfPackage("org.clientele.eventdelivery.background"))
                .should(accessTargetWhere(target(describe("schedule", CodeRules::schedules)))
                        .or(be(describe("scheduled", CodeRules::isScheduled))))
                .allowEmptyShould(true)
                .as("nobody schedules outside background");
    }

    private static boolean schedules(AccessTarget target) {
        return switch (target.getName()) {
            case "start", "startVirtualThread", "schedule", "scheduleAtFixedRate", "scheduleWithFixedDelay" ->
                isOneOf(
                        target.getOwner(),
                        Thread.class,
                        Thread.Builder.class,
                        Timer.class,
                        ScheduledExecutorService.class);
            default -> false;
        };
    }

    private static boolean isScheduled(JavaClass type) {
        return type.getMethods().stream().anyMatch(method -> method.isAnnotatedWith(SCHEDULED));
    }

    private static ArchRule nothingSleeps() {
        return noClasses()
                .should(accessTargetWhere(target(describe(
                        "sleep",
                        sleep -> sleep.getName().equals("sleep")
                                && isOneOf(sleep.getOwner(), Thread.class, TimeUnit.class)))))
                .allowEmptyShould(true)
                .as("tests await, they do not sleep");
    }

    private static ArchRule namesMeanSomething() {
        return noClasses()
                .should(be(describe(
                        "meaningless",
                        type -> MEANINGLESS.matcher(type.getSimpleName()).matches())))
                .allowEmptyShould(true)
                .as("names mean something");
    }
}
