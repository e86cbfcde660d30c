package org.clientele.lead.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.clientele.lead.lead.Details;
import org.junit.jupiter.api.Test;

/** That the list of the fields of a submission is whole. */
class SubmissionFieldTests {

    @Test
    void areAllThatALeadSaysOfWhoIsInterested() {
        assertThat(paths())
                .containsAll(Details.NAMES.stream()
                        .filter(name -> name.startsWith("person.") || name.startsWith("company."))
                        .toList());
    }

    private static List<String> paths() {
        return Arrays.stream(SubmissionField.values())
                .map(SubmissionField::path)
                .toList();
    }

    @Test
    void haveHeadingsThatNoOtherHas() {
        assertThat(Arrays.stream(SubmissionField.values()).flatMap(field -> field.usualHeadings().stream()))
                .doesNotHaveDuplicates();
    }
}
