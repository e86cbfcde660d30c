package org.clientele.testkit.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.greaterThan;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.haveAnyDependenciesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;

/** What a room knows and shows: {@code root.room} is plain Java, {@code root.room.technology} is hidden. */
final class RoomRules {

    private static final String[] TECHNOLOGIES = {
        "org.springframework.web..",
        "org.springframework.http..",
        "jakarta.servlet..",
        "tools.jackson..",
        "com.mongodb..",
        "org.bson..",
        "org.apache.kafka..",
        "org.springframework.kafka..",
        "org.springframework.cloud..",
        "org.springframework.messaging..",
        "jakarta.mail..",
        "org.springframework.mail.."
    };

    private final String root;
    private final String room;
    private final String technology;

    RoomRules(String root) {
        this.root = root;
        this.room = root + ".*";
        this.technology = root + ".*.*..";
    }

    List<ArchRule> all() {
        return List.of(
                thereAreRooms(), roomsArePlain(), technologyIsHidden(), technologyIsOutermost(), rootIsUnknown());
    }

    /** A service without rooms would keep every rule below. */
    private ArchRule thereAreRooms() {
        return classes()
                .that()
                .resideInAPackage(room)
                .should()
                .containNumberOfElements(greaterThan(0))
                .allowEmptyShould(true)
                .as("a service has rooms");
    }

    private ArchRule roomsArePlain() {
        return noClasses()
                .that()
                .resideInAPackage(room)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(TECHNOLOGIES)
                .allowEmptyShould(true)
                .as("a room's own package is plain Java");
    }

    /** The store's driver makes documents by their public constructor, hence the one exception. */
    private ArchRule technologyIsHidden() {
        return noClasses()
                .that()
                .resideInAPackage(technology)
                .and()
                .areTopLevelClasses()
                .and(not(documents()))
                .should()
                .bePublic()
                .allowEmptyShould(true)
                .as("technology is package-private");
    }

    /** Within a room; what comes from elsewhere is the modules' concern. */
    private ArchRule technologyIsOutermost() {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .should(haveAnyDependenciesThat(pointAtTechnology()))
                .allowEmptyShould(true)
                .as("a room does not know its technologies, nor one the other");
    }

    private ArchRule rootIsUnknown() {
        return noClasses()
                .that()
                .resideInAPackage(root + ".*..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(root)
                .allowEmptyShould(true)
                .as("rooms do not know the application");
    }

    private static DescribedPredicate<JavaClass> documents() {
        return DescribedPredicate.describe(
                "documents",
                type -> type.isRecord()
                        && type.getFields().stream().anyMatch(field -> field.isAnnotatedWith(BsonId.class)));
    }

    private DescribedPredicate<Dependency> pointAtTechnology() {
        var inTechnology = resideInAPackage(technology);
        return DescribedPredicate.describe(
                "point at technology",
                dependency -> inTechnology.test(dependency.getTargetClass())
                        && isOutward(
                                dependency.getOriginClass().getPackageName(),
                                dependency.getTargetClass().getPackageName()));
    }

    private boolean isOutward(String origin, String target) {
        return !origin.equals(target) && !origin.equals(root) && roomOf(origin).equals(roomOf(target));
    }

    private String roomOf(String name) {
        return name.substring(root.length() + 1).split("[.]", 2)[0];
    }
}
