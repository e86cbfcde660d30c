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

        String title,
        int status,
        @Nullable String detail,
        @Nullable URI instance,

        @Schema(description = "The fields that are wrong.") @Nullable
        List<FieldError> errors) {}
