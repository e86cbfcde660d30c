package org.clientele.lead.imports;

import java.util.Map;
import org.clientele.lead.intake.Submission;
import org.clientele.lead.intake.SubmissionField;

/** Makes submissions of texts, by the same rules as those that come over HTTP. */
public interface Submissions {

    /**
     * A submission of this source with these fields.
     *
     * @throws InvalidRowException naming the field that is wrong
     */
    Submission of(String source, Map<SubmissionField, String> fields);
}
