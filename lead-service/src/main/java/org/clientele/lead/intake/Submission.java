package org.clientele.lead.intake;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.clientele.lead.lead.Company;
import org.clientele.lead.lead.Details;
import org.clientele.lead.lead.Person;
import org.clientele.servicedefaults.JsonBytes;
import org.clientele.servicedefaults.Money;
import org.clientele.servicedefaults.OpaqueId;
import org.jspecify.annotations.Nullable;

/**
 * One arrival of interest, as a source sent it.
 *
 * @param externalId the id that the source gave it
 * @param occurredAt when the interest was shown
 * @param owner the salesperson who shall have it
 */
public record Submission(
        @NotBlank @Size(max = 200) String source,
        @Nullable @Size(min = 1, max = 200) String externalId,
        @Nullable @Size(max = 200) String campaign,
        @Nullable Instant occurredAt,
        @Nullable @Valid Person person,
        @Nullable @Valid Company company,

        @Nullable @Size(max = 10_000) @JsonBytes(max = 40_000)
        String need,

        @Nullable @Valid Money expectedValue,

        @Nullable @Pattern(regexp = OpaqueId.PATTERN, message = OpaqueId.RULE)
        String owner) {

    /** One of which a source says nothing about itself. */
    public static Submission of(String source, @Nullable String campaign, Details said) {
        return new Submission(
                source, null, campaign, null, said.person(), said.company(), said.need(), said.expectedValue(), null);
    }

    /** What a lead says that it becomes. */
    public Details details() {
        return new Details(person, company, need, expectedValue, null);
    }

    /** Whether it says who is interested. */
    public boolean namesSomebody() {
        return details().namesSomebody();
    }
}
