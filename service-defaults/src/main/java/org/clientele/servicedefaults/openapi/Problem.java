package org.clientele.servicedefaults.openapi;

import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.util.List;
import org.clientele.servicedefaults.ProblemException.FieldError;
import org.jspecify.annotations.Nullable;

/** A problem as RFC 9457 has it: what callers read where Spring writes a {@code ProblemDetail}. */
record Problem(
        @Schema(description = "Never changes its meaning.", example = "https://clientele.org/problems/invalid-field")
        URI type,

        @Schema(description = "In one sentence what went wrong, the same for each problem of this type.")
        String title,

        @Schema(description = "The status of the answer.") int status,

        @Schema(description = "What went wrong this time.") @Nullable
        String detail,

        @Schema(
                description = "The path that was asked for, as a relative reference.",
                format = "uri-reference",
                implementation = String.class)
        @Nullable
        URI instance,

        @Schema(description = "The fields that are wrong.") @Nullable
        List<FieldError> errors) {}
