package org.clientele.servicedefaults;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

/** What is said of fields is ours to say: a library would say it otherwise in each language and version. */
class ValidationMessagesTests {

    private record Asked(
            @NotEmpty String name,
            @Pattern(regexp = "[a-z]+") String code) {}

    @Test
    void sayAllThatThereIsToSay() {
        var theirs = ResourceBundle.getBundle("org.hibernate.validator.ValidationMessages", Locale.ROOT);
        var ours = ResourceBundle.getBundle("ValidationMessages", Locale.ROOT);
        assertThat(ours.keySet())
                .containsAll(theirs.keySet().stream()
                        .filter(key -> key.startsWith("jakarta."))
                        .toList());
    }

    @Test
    void sayItWhateverIsSpokenWhereTheServiceRuns() {
        var spoken = Locale.getDefault();
        Locale.setDefault(Locale.GERMANY);
        try (var factory = Validation.buildDefaultValidatorFactory()) {
            assertThat(factory.getValidator().validate(new Asked("", "7")))
                    .extracting(violation -> violation.getPropertyPath() + " " + violation.getMessage())
                    .containsExactlyInAnyOrder("name must not be empty", "code has another form than it may have");
        } finally {
            Locale.setDefault(spoken);
        }
    }
}
