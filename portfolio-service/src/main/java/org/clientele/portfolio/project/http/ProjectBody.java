package org.clientele.portfolio.project.http;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.clientele.portfolio.project.Project;
import org.clientele.servicedefaults.Code;
import org.clientele.servicedefaults.Money;
import org.clientele.servicedefaults.ProblemException;
import org.jspecify.annotations.Nullable;

/** A project as callers send it. */
record ProjectBody(
        @NotBlank @Size(max = 200) String title,
        @NotNull @Valid Money value,

        @NotNull @Pattern(regexp = Code.PATTERN, message = Code.RULE)
        String contractType,

        @NotNull LocalDate signedOn,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn) {

    Project.Terms terms() {
        if (startsOn != null && endsOn != null && endsOn.isBefore(startsOn)) {
            throw ProblemException.invalidField("endsOn", "must not be before startsOn");
        }
        return new Project.Terms(title, value, contractType, signedOn, startsOn, endsOn);
    }
}
