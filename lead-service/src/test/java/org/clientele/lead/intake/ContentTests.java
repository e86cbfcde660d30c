package org.clientele.lead.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.time.Instant;
import java.util.List;
import org.clientele.lead.lead.Company;
import org.clientele.lead.lead.Person;
import org.clientele.servicedefaults.Money;
import org.junit.jupiter.api.Test;

class ContentTests {

    private static final Instant AT = Instant.parse("2026-03-02T09:15:00Z");

    private static Submission saying(String givenName, String familyName, String need) {
        return new Submission(
                "web", "1", null, null, new Person(givenName, familyName, null, null, null), null, need, null, null);
    }

    private static String digest(Submission submission) {
        return Content.of(submission).digest();
    }

    @Test
    void isTheSameForEver() {
        var whole = new Submission(
                "web",
                "1",
                "spring",
                AT,
                new Person("Ada", "Berg", "ada@example.org", "030 901820", "de"),
                new Company("Acme", "glass", 7, "DE", "acme.example", "HRB 1", "Berlin", "10115"),
                "a portal",
                new Money(125_000, "EUR"),
                "anna-berg");
        assertThat(digest(whole)).isEqualTo("712112f6615407e5fad6442e5bb640fc8a034ccd01e6f19c3e1b8e2d2d7203fa");
        assertThat(digest(saying(null, null, null)))
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    @Test
    void isNotWhoCallsItWhat() {
        var other = new Submission(
                "app", "2", null, null, new Person("Ada", null, null, null, null), null, null, null, null);
        assertThat(digest(other)).isEqualTo(digest(saying("Ada", null, null)));
    }

    @Test
    void hasNoSpacesAroundATextNorFieldsWithoutOne() {
        assertThat(digest(saying(" Ada", " ", Normalizer.normalize("café ", Normalizer.Form.NFD))))
                .isEqualTo(digest(saying("Ada", null, "café")));
    }

    @Test
    void differsByEachField() {
        var person = new Person("Ada", null, null, null, null);
        var submissions = List.of(
                saying("Ada", null, null),
                saying(null, "Ada", null),
                saying("Ada", null, "x"),
                saying("ada", null, null),
                saying("Ada4:need=1:x", null, null),
                new Submission("web", "1", "spring", null, person, null, null, null, null),
                new Submission("web", "1", null, AT, person, null, null, null, null),
                new Submission("web", "1", null, null, person, null, null, new Money(5, "EUR"), null),
                new Submission("web", "1", null, null, person, null, null, new Money(5, "USD"), null),
                new Submission("web", "1", null, null, person, null, null, null, "anna"));
        assertThat(submissions).extracting(ContentTests::digest).doesNotHaveDuplicates();
    }
}
